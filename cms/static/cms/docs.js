// A button that copies, for each piece of code. Without it, the code is there to select.
for (const code of document.querySelectorAll("pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    const what = code.parentElement.querySelector("summary, figcaption").textContent;
    button.setAttribute("aria-label", `Copy: ${what || "Code"}`);
    button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = "Copied";
        setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    code.before(button);
}

// The contents on a phone close when one of their links leads down the same page.
const contents = document.querySelector(".contents details");
contents?.addEventListener("click", (event) => {
    if (event.target.closest("a[href^='#']")) contents.open = false;
});
