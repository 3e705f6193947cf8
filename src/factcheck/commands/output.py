"""A finished text goes in; it comes out on stdout, or as a whole file or not at all."""

import os
import tempfile
from pathlib import Path

import click

from factcheck.errors import StoreError, UsageError


def refuse_existing(target: Path | None, *, force: bool) -> None:
    """Before any call is paid for.

    Raises: `UsageError` where the file exists and --force was not given, or its folder does not exist.
    """
    if target is None:
        return
    if target.is_dir():
        raise UsageError(f"{str(target)!r} is a folder", mend=f"-o {target}/brief.md")
    if target.exists() and not force:
        raise UsageError(f"{str(target)!r} exists", why="a brief may have been edited by hand", mend="--force to replace it")
    if not target.parent.is_dir():
        raise UsageError(f"{str(target.parent)!r} is no folder", mend=f"mkdir -p {target.parent}")


def write(text: str, target: Path | None) -> None:
    """To stdout, or atomically to the file: a reader sees the old text or the whole new one.

    Raises: `StoreError` where the disk does not take it.
    """
    if target is None:
        click.echo(text, nl=False)
        return
    try:
        _replace(text, target)
    except OSError as error:
        raise StoreError(
            f"{str(target)!r} could not be written", why=error.strerror or str(error), mend="-o FILE on a disk with room"
        ) from error
    click.echo(f"factcheck: written to {target}", err=True)


def _replace(text: str, target: Path) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as part:
            part.write(text)
            part.flush()
            os.fsync(part.fileno())
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
