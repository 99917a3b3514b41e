"""How an extra is installed into this copy of the program: the way the copy itself was installed."""

import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from msgspec import Struct

NAME: Final = "quizdeck"
"""The distribution's name."""


class Copy(Struct, frozen=True):
    """An installed copy, as what installed it describes it."""

    python: str
    """The interpreter that runs it."""
    prefix: Path
    """The folder of its environment; pipx and uv's tools leave a file of their own there."""
    installer: str = ""
    """The name that the installer left, such as `pip`."""
    origin: Mapping[str, Any] = {}
    """Where it came from if not from an index, in the form of `direct_url.json` (PEP 610)."""


def this_copy() -> Copy:
    """The copy that runs."""
    copy = Copy(sys.executable, Path(sys.prefix))
    try:
        found = distribution(NAME)
    except PackageNotFoundError:
        return copy
    origin: Mapping[str, Any] = {}
    with suppress(ValueError):
        origin = json.loads(found.read_text("direct_url.json") or "{}")
    return Copy(copy.python, copy.prefix, (found.read_text("INSTALLER") or "").strip(), origin)


def install_line(extra: str, copy: Copy | None = None) -> str:
    """The line that installs `extra` into `copy` (else the one that runs), for the shell of any system."""
    copy = this_copy() if copy is None else copy
    wanted = _requirement(extra, copy.origin)
    if (copy.prefix / "pipx_metadata.json").is_file():
        return f"pipx install --force {wanted}"
    if (copy.prefix / "uv-receipt.toml").is_file():
        return f"uv tool install --force {wanted}"
    if copy.installer == "uv":
        return f'uv pip install --python "{copy.python}" {wanted}'
    # PowerShell runs a program in quotes only behind an `&`, which other shells refuse: quotes where needed.
    python = f'"{copy.python}"' if " " in copy.python else copy.python
    return f"{python} -m pip install {wanted}"


def _requirement(extra: str, origin: Mapping[str, Any]) -> str:
    """What to install, in quotes since a shell reads brackets; a checkout that is used in place stays so."""
    url = str(origin.get("url", ""))
    if not url:
        return f'"{NAME}[{extra}]"'
    if "dir_info" in origin:
        used_in_place = "-e " if origin["dir_info"].get("editable") else ""
        return f'{used_in_place}"{url2pathname(urlsplit(url).path)}[{extra}]"'
    version_control = origin.get("vcs_info", {}).get("vcs", "")
    return f'"{NAME}[{extra}] @ {f"{version_control}+{url}" if version_control else url}"'
