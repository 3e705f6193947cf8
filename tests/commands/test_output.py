"""Output: a whole file or none, never over a file that somebody may have edited."""

import os
from pathlib import Path

import pytest

from factcheck.commands.output import refuse_existing, write
from factcheck.errors import StoreError, UsageError


def test_101_an_existing_file_is_refused_without_force(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    target.write_text("mine")

    with pytest.raises(UsageError, match="--force"):
        refuse_existing(target, force=False)

    refuse_existing(target, force=True)
    assert target.read_text() == "mine"


def test_101_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    target.write_text("old")

    write("جديد\n", target)

    assert target.read_bytes() == "جديد\n".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["brief.md"]


def test_091_a_place_that_takes_nothing_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    target = tmp_path / "brief.md"
    target.write_text("old")

    with pytest.raises(StoreError, match="could not be written"):
        write("x", target / "below")

    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["brief.md"]


def test_a_text_that_cannot_be_encoded_leaves_no_part_behind(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write("\ud800", tmp_path / "brief.md")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", "no/such/folder/brief.md"])
def test_102_a_folder_or_a_file_in_no_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="folder"):
        refuse_existing(tmp_path / name, force=True)


def test_102_an_explicit_path_is_taken_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    target = tmp_path / "a" / ".." / "brief.md"

    refuse_existing(target, force=False)
    write("x", target)

    assert (tmp_path / "brief.md").read_text() == "x"


def test_a_link_is_replaced_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("untouched")
    (tmp_path / "link").symlink_to(tmp_path / "real")

    write("new", tmp_path / "link")

    assert (tmp_path / "real").read_text() == "untouched"


def test_the_file_gets_the_rights_that_the_users_mask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write("x", tmp_path / "brief.md")
    finally:
        os.umask(before)

    assert (tmp_path / "brief.md").stat().st_mode & 0o777 == 0o640


def test_without_a_file_it_goes_to_stdout_alone(capsys: pytest.CaptureFixture[str]) -> None:
    write("موجز\n", None)

    assert capsys.readouterr() == ("موجز\n", "")
