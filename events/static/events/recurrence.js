// Hides the controls that do not apply to the frequency chosen. Without this script
// every control shows, and those that do not apply are left out when the form is read.
(() => {
    const applies = (names, chosen) => !names || names.split(" ").includes(chosen);

    const refresh = (group) => {
        const chosen = (name) => group.querySelector(`select[name$="_${name}"]`).value;
        const frequency = chosen("frequency");
        const end = chosen("ends");
        for (const part of group.querySelectorAll("[data-shown-for]")) {
            part.hidden = !(
                applies(part.dataset.shownFor, frequency) &&
                applies(part.dataset.shownForEnd, end)
            );
        }
    };

    const refreshAll = () => {
        document.querySelectorAll("[data-recurrence]").forEach(refresh);
    };

    document.addEventListener("change", (event) => {
        const group = event.target.closest("[data-recurrence]");
        if (group) refresh(group);
    });
    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", refreshAll);
    } else {
        refreshAll();
    }
})();
