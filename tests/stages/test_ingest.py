"""Ingest: what the user names becomes decoded articles; what cannot be read is skipped or refused with its reason."""

import codecs
import os
import random
import tempfile
from datetime import datetime
from pathlib import Path

import pytest

from factcheck.domain.article import Metadata, RawArticle
from factcheck.errors import SourceError, UsageError
from factcheck.stages.ingest import Gathered, decode, gather
from tests.stages.sources import ARABIC, ENGLISH, STORIES


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def skipped(gathered: Gathered) -> dict[str, str]:
    return {Path(one.path).name: one.reason for one in gathered.skipped}


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", "\ufeff \u200b\n".encode(), b"\xff\xfe"])
def test_001_002_empty_and_blank_files_are_skipped_and_the_others_go_on(tmp_path: Path, content: bytes) -> None:
    empty, full = written(tmp_path, "empty.txt", content), written(tmp_path, "full.txt", ARABIC)

    gathered = gather([empty, full])

    assert skipped(gathered) == {"empty.txt": "empty source: it holds no text"}
    assert [article.text for article in gathered.articles] == [ARABIC]


def test_003_a_story_that_lists_a_folder_as_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    written(tmp_path, "story.toml", '[[article]]\nfile = "inner"\n')

    with pytest.raises(UsageError, match="is a folder, not a file"):
        gather([tmp_path])


def test_003_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    written(tmp_path, "gold.json", "{}")

    with pytest.raises(UsageError, match="holds no articles"):
        gather([tmp_path])


def test_004_missing_files_are_refused_by_name_and_all_at_once(tmp_path: Path) -> None:
    full = written(tmp_path, "full.txt", ARABIC)

    with pytest.raises(UsageError) as refused:
        gather([tmp_path / "gone.txt", full, tmp_path / "lost.txt"])

    assert "gone.txt" in str(refused.value)
    assert "lost.txt" in str(refused.value)
    assert refused.value.exit_code == 2


@pytest.mark.parametrize("name", ["", "a\0b.txt", "x" * 5000, "/proc/self/mem/x"])
def test_004_names_that_cannot_be_files_are_refused(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        gather([name])


def test_005_an_unreadable_file_is_refused() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        path = written(folder, "closed.txt", ARABIC)
        path.chmod(0)
        as_root = os.geteuid() == 0
        if as_root:  # root reads everything: become nobody for the moment of reading
            os.seteuid(65534)
        try:
            with pytest.raises(UsageError, match="Permission denied"):
                gather([path])
        finally:
            if as_root:
                os.seteuid(0)


def test_006_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)

    with pytest.raises(UsageError, match="not a regular file"):
        gather([pipe])


def test_006_an_endless_device_is_refused() -> None:
    with pytest.raises(UsageError, match="not a regular file"):
        gather(["/dev/zero"])


def test_007_a_huge_file_is_skipped_before_it_is_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200_000_000)

    assert "too large: 200,000,000 bytes" in skipped(gather([huge]))["huge.txt"]


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n" + b"\0" * 50, b"PK\x03\x04" + b"a" * 50, bytes(range(1, 32)) * 20, b"\x7fELF" + b"\1" * 40],
)
def test_008_binary_files_are_an_unsupported_type(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, "article.txt", content)

    assert skipped(gather([path]))["article.txt"].startswith("unsupported type")


@pytest.mark.parametrize("name", ["gold.json", "story.yaml"])
def test_008_a_named_file_of_another_kind_is_an_unsupported_type(tmp_path: Path, name: str) -> None:
    assert skipped(gather([written(tmp_path, name, "{}")]))[name].startswith("unsupported type")


@pytest.mark.parametrize("text", [ARABIC, ENGLISH])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF8, "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_009_utf_encodings_with_and_without_mark_give_the_same_text(text: str, mark: bytes, encoding: str) -> None:
    decoded = decode(mark + text.encode(encoding))

    assert (decoded.text, decoded.encoding, decoded.remarks) == (text, encoding, ())


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6"])
def test_010_arabic_code_pages_give_the_same_text_and_a_remark(encoding: str) -> None:
    text = ARABIC.replace("ـ", "")

    decoded = decode(text.encode(encoding))

    assert decoded.text == text
    assert decoded.encoding == encoding
    assert "not UTF-8" in decoded.remarks[0].message


def test_010_the_encoding_is_a_finding_of_the_article(tmp_path: Path) -> None:
    gathered = gather([written(tmp_path, "old.txt", ARABIC.encode("cp1256"))])

    assert [(f.kind, f.article) for f in gathered.articles[0].findings] == [("encoding", gathered.articles[0].id)]


def test_010_western_quotes_and_accents_are_cp1252() -> None:
    decoded = decode("The minister said “we are here” – no café was open.".encode("cp1252"))

    assert decoded.text == "The minister said “we are here” – no café was open."
    assert decoded.encoding == "cp1252"


def test_010_one_accent_in_a_long_western_text_is_not_taken_for_damage() -> None:
    text = "The minister said that the café by the bridge was open. " + ENGLISH * 3

    assert decode(text.encode("cp1252")).text == text


def test_010_other_scripts_are_left_to_detection() -> None:
    text = "Министр сообщил, что мост откроется в воскресенье, и добавил, что он стоил сорок миллионов." * 2

    assert decode(text.encode("koi8-r")).text == text


def test_012_mac_arabic_is_read_with_a_doubt() -> None:
    decoded = decode(ARABIC.encode("mac_arabic"))

    assert decoded.text == ARABIC
    assert "little confidence" in decoded.remarks[0].message


@pytest.mark.parametrize("text", [ARABIC, ENGLISH])
def test_013_an_invalid_byte_in_the_middle_is_replaced_and_its_offset_told(text: str) -> None:
    before, after = text[:40].encode(), text[40:].encode()

    decoded = decode(before + b"\xff" + after)

    assert decoded.text == text[:40] + "\ufffd" + text[40:]
    assert decoded.remarks[0].start == 40


def test_013_half_a_surrogate_pair_in_a_short_text_is_three_bad_bytes() -> None:
    decoded = decode("The bridge \ud800 opens.".encode("utf-8", "surrogatepass"))

    assert decoded.text == "The bridge \ufffd\ufffd\ufffd opens."
    assert decoded.encoding == "utf-8"


def test_013_utf16_that_ends_in_half_a_character_loses_only_that() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le") + b"\x06")

    assert decoded.text == ARABIC + "\ufffd"


def test_011_bytes_that_fit_no_encoding_are_refused() -> None:
    with pytest.raises(SourceError, match="encoding cannot be told"):
        decode(codecs.BOM_UTF8 + bytes(range(128, 256)) * 40)


def test_011_random_bytes_are_refused() -> None:
    dice = random.Random(0)

    with pytest.raises(SourceError, match="encoding cannot be told"):
        decode(bytes(dice.randrange(128, 256) for _ in range(3_000)))


def test_decoding_keeps_line_ends_nuls_and_hidden_characters() -> None:
    text = "one\r\ntwo\rthree\0four\u200ffive\u2028six"

    assert decode(text.encode()).text == text


def test_018_the_same_bytes_twice_are_one_source_and_said_so(tmp_path: Path) -> None:
    one, two = written(tmp_path, "one.txt", ARABIC), written(tmp_path, "two.txt", ARABIC)

    gathered = gather([one, two])

    assert [Path(article.path).name for article in gathered.articles] == ["one.txt"]
    assert "two.txt; it counts once" in gathered.articles[0].findings[0].message
    assert gathered.skipped == ()


def test_018_the_same_path_twice_is_one_source_without_a_word(tmp_path: Path) -> None:
    one = written(tmp_path, "one.txt", ARABIC)

    gathered = gather([one, str(one)])

    assert len(gathered.articles) == 1
    assert gathered.articles[0].findings == ()


def test_019_texts_that_differ_in_marks_and_line_ends_only_are_near_duplicates(tmp_path: Path) -> None:
    one = written(tmp_path, "one.txt", ARABIC)
    two = written(tmp_path, "two.txt", ARABIC.replace("وزير", "وزيـــر").replace("أعلن", "أَعلنَ").replace("\n", "\r\n"))

    first, second = gather([one, two]).articles

    assert [f.kind for f in first.findings + second.findings] == ["near duplicate", "near duplicate"]
    assert "two.txt" in first.findings[0].message


def test_031_odd_file_names_are_read_and_shown_on_one_line(tmp_path: Path) -> None:
    names = ["-dash.txt", "line\nbreak.txt", "right\u202eleft.txt", "n" * 251 + ".txt"]

    gathered = gather([written(tmp_path, name, f"{name} {ENGLISH}") for name in names])

    shown = [article.path.removeprefix(f"{tmp_path}/") for article in gathered.articles]
    assert shown == ["-dash.txt", "line\\nbreak.txt", "right\\u202eleft.txt", "n" * 251 + ".txt"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,<p>x", "ftp://example.org/a", "file:///etc/passwd"])
def test_033_other_schemes_than_http_are_refused(url: str) -> None:
    with pytest.raises(UsageError, match="neither a file nor a web address"):
        gather([url])


class KeptPages:
    """Pages as a story's folder keeps them."""

    def __init__(self, **texts: str) -> None:
        self.texts = texts
        self.folders: list[Path | None] = []

    def from_url(self, url: str, *, folder: Path | None) -> RawArticle:
        self.folders.append(folder)
        if url not in self.texts:
            raise SourceError("no article text", why="the page asks for consent")
        metadata = Metadata(title="From the page", source="Page Post", url=url)
        return RawArticle(path=url, text=self.texts[url], encoding="utf-8", sha256=url[-8:], metadata=metadata)

    def from_bytes(self, content: bytes, *, name: str) -> RawArticle:
        return self.from_url(name, folder=None).model_copy(update={"encoding": content.decode()[:4]})


def test_urls_and_saved_pages_are_read_by_whoever_reads_pages(tmp_path: Path) -> None:
    page = written(tmp_path, "saved.html", "<html><p>x")
    pages = KeptPages(**{"https://example.org/a": ENGLISH, "saved.html": ARABIC})

    gathered = gather(["https://example.org/a", page, "https://example.org/b"], pages=pages)

    assert [article.text for article in gathered.articles] == [ENGLISH, ARABIC]
    assert gathered.skipped[0].reason == "no article text: the page asks for consent"


def test_without_a_reader_of_pages_a_url_is_skipped() -> None:
    assert gather(["https://example.org/a"]).skipped[0].reason.startswith("unsupported type")


def test_a_story_gives_titles_sources_and_dates_in_its_own_order() -> None:
    gathered = gather([STORIES / "harbour-blast"])

    assert gathered.title == "Warehouse explosion in the port of Marsa Zayn"
    assert gathered.story_folder == STORIES / "harbour-blast"
    assert [article.path for article in gathered.articles][:2] == ["01-harbour-courier.txt", "02-coastal-wire.txt"]
    assert gathered.articles[0].metadata.source == "Harbour Courier"
    assert gathered.articles[0].metadata.published_has_time
    assert gathered.articles[2].metadata.published is None


def test_a_file_of_a_story_brings_its_metadata_along() -> None:
    named_alone = gather([STORIES / "wonsan-visit" / "02-difaf.txt"])

    assert named_alone.articles[0] == gather([STORIES / "wonsan-visit" / "story.toml"]).articles[1]
    assert named_alone.story_folder == STORIES / "wonsan-visit"


def test_files_of_two_stories_have_no_common_title_or_folder() -> None:
    gathered = gather([STORIES / "wonsan-visit" / "02-difaf.txt", STORIES / "ruba-tram"])

    assert (gathered.title, gathered.story_folder) == ("", None)


def test_a_folder_without_story_file_offers_its_articles_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", "brief.md", "gold.json", ".hidden.txt", "notes.pdf.part"):
        written(tmp_path, name, f"{name} {ENGLISH}")
    (tmp_path / "exchanges").mkdir()

    gathered = gather([tmp_path], story_title="  The   bridge ")

    assert [article.path for article in gathered.articles] == ["a.md", "b.txt"]
    assert gathered.title == "The bridge"


def test_flags_win_over_the_story_file_which_wins_over_front_matter(tmp_path: Path) -> None:
    front = "---\ntitle: 'Bridge opens'\nsource: Front\ndate: 2025-01-02\nlanguage: ar\nauthor: somebody\n---\n"
    written(tmp_path, "a.txt", front + ENGLISH)
    written(tmp_path, "story.toml", '[[article]]\nfile = "a.txt"\nsource = "Listed"\npublished = "2025-01-03T10:30"\n')

    metadata = gather([tmp_path], flags=Metadata(language="en")).articles[0].metadata

    assert metadata.title == "Bridge opens"
    assert metadata.source == "Listed"
    assert (metadata.published, metadata.published_has_time) == (datetime(2025, 1, 3, 10, 30), True)  # noqa: DTZ001
    assert metadata.language == "en"


@pytest.mark.parametrize("date", ["someday", "0001-01-01", "2025-02-30"])
def test_030_front_matter_with_an_impossible_date_is_not_used_and_said_so(tmp_path: Path, date: str) -> None:
    raw = gather([written(tmp_path, "a.md", f"---\ndate: {date}\n---\n{ENGLISH}")]).articles[0]

    assert raw.metadata.published is None
    assert [f.kind for f in raw.findings] == ["publication date"]


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ('titel = "x"\n[[article]]\nfile = "a.txt"', "unknown key 'titel'"),
        ('[[article]]\nfile = "a.txt"\nauthor = "x"', "article 1: unknown key 'author'"),
        ('[[article]]\nsource = "x"', "neither a file nor a url"),
        ("[[article]]\nfile = 7", "neither a file nor a url"),
        ('[[article]]\nfile = "a.txt"\npublished = "someday"', "not an ISO date"),
        ('[[article]]\nfile = "a.txt"\npublished = 2025', "not a date"),
        ('[[article]]\nfile = "a.txt"\nlanguage = "Arabic!"', "not a code"),
        ('[[article]]\nfile = "a.txt"\nsource = 3', "not a text"),
        ('[[article]]\nfile = "../../.ssh/id_rsa"', "outside the story's folder"),
        ('[[article]]\nfile = "a\\u0000.txt"', "outside the story's folder"),
        ('title = 3\n[[article]]\nfile = "a.txt"', "title is 3"),
        ("title = 'x'", "no [[article]] entries"),
        ("[[article]\n", "cannot be read"),
    ],
)
def test_112_a_story_file_with_mistakes_is_refused_naming_them(tmp_path: Path, toml: str, complaint: str) -> None:
    written(tmp_path, "story.toml", toml)
    written(tmp_path, "a.txt", ENGLISH)

    with pytest.raises(UsageError) as refused:
        gather([tmp_path])

    assert complaint in str(refused.value)


def test_a_story_may_list_an_article_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "story").mkdir()
    written(tmp_path, "elsewhere.txt", ENGLISH)
    written(tmp_path / "story", "story.toml", '[[article]]\nfile = "../elsewhere.txt"\nsource = "Elsewhere"')

    assert gather([tmp_path / "story"]).articles[0].metadata.source == "Elsewhere"


def test_a_link_out_of_the_story_to_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "story").mkdir()
    secret = written(tmp_path, "id_rsa", "-----BEGIN")
    (tmp_path / "story" / "a.txt").symlink_to(secret)
    written(tmp_path / "story", "story.toml", '[[article]]\nfile = "a.txt"')

    with pytest.raises(UsageError, match="outside the story's folder"):
        gather([tmp_path / "story"])


def test_a_story_may_list_urls_which_are_looked_for_in_its_folder(tmp_path: Path) -> None:
    written(tmp_path, "story.toml", '[[article]]\nurl = "https://example.org/a"\nsource = "Listed"')
    pages = KeptPages(**{"https://example.org/a": ENGLISH})

    article = gather([tmp_path], pages=pages).articles[0]

    assert pages.folders == [tmp_path]
    assert (article.path, article.metadata.source, article.metadata.title) == ("https://example.org/a", "Listed", "From the page")


def test_a_text_file_that_holds_html_is_read_as_a_page(tmp_path: Path) -> None:
    path = written(tmp_path, "page.txt", "\n<!DOCTYPE html><html><body>x")

    assert gather([path], pages=KeptPages(**{"page.txt": ENGLISH})).articles[0].text == ENGLISH
