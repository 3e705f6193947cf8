"""Pages: what a reader of news would call the article comes in, with what the page says about itself; all else is refused."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck.domain.article import RawArticle
from factcheck.errors import SourceError, StoreError
from factcheck.stages.clean import clean
from factcheck.stages.ingest import gather
from factcheck.web.connect import Network
from factcheck.web.fetch import Fetcher
from factcheck.web.late import LatePages
from factcheck.web.pages import WebPages
from factcheck.web.parsing import Parser
from factcheck.web.reading import Request, read
from factcheck.web.store import slug
from tests.site.pages import CHROME, CLEAN, ENGLISH, ENGLISH_TITLE, HIDDEN, OTHER, OTHER_TITLE, PARAGRAPHS, TITLE, Served, document, mhtml
from tests.site.server import Site, serving
from tests.web.conftest import LOCAL

ARABIC = "\n\n".join((TITLE, *PARAGRAPHS))


def lines(raw: RawArticle) -> list[str]:
    article = clean(raw)
    return [article.text[span.start : span.end] for span in article.kept]


def fetched(pages: WebPages, site: Site, path: str) -> RawArticle:
    return pages.from_url(site.url(path), folder=None)


@pytest.mark.parametrize("path", ["/clean", "/gzip", "/cp1256", "/cp1256-lies", "/hop1", "/mhtml"])
def test_011_the_article_comes_in_alike_however_it_is_served(pages: WebPages, web_site: Site, path: str) -> None:
    raw = fetched(pages, web_site, path)

    assert raw.text == ARABIC
    assert (raw.metadata.title, raw.metadata.source) == (TITLE, "صحيفة الوادي")
    assert raw.metadata.published == datetime.fromisoformat("2025-07-09T10:30:00+03:00")
    assert raw.metadata.published_has_time
    assert raw.findings == ()


def test_011_bytes_that_are_no_declared_encoding_are_detected_never_garbled(pages: WebPages, web_site: Site) -> None:
    assert fetched(pages, web_site, "/cp1256-lies").encoding == "cp1256"
    with pytest.raises(SourceError, match="encoding cannot be told"):
        pages.from_bytes(b"<html><meta charset=utf-8><p>" + bytes(range(128, 256)) * 40, name="soup.html")


def test_chrome_around_and_inside_an_article_goes(pages: WebPages, web_site: Site) -> None:
    assert lines(fetched(pages, web_site, "/chrome")) == [TITLE, *PARAGRAPHS]


def test_022_an_article_appended_on_the_page_goes(pages: WebPages, web_site: Site) -> None:
    article = clean(fetched(pages, web_site, "/appended"))

    assert [article.text[span.start : span.end] for span in article.kept] == [TITLE, *PARAGRAPHS]
    assert OTHER[0] in next(article.text[part.start : part.end] for part in article.removed if part.reason == "appended article")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/paywall", "paywall"),
        ("/consent", "consent"),
        ("/script", "JavaScript"),
        ("/captcha", "captcha"),
        ("/refresh", "elsewhere"),
        ("/rss", "is a feed"),
    ],
)
def test_048_049_walls_are_no_article_text(pages: WebPages, web_site: Site, path: str, reason: str) -> None:
    with pytest.raises(SourceError) as refused:
        fetched(pages, web_site, path)

    assert refused.value.what == "no article text"
    assert reason in refused.value.why


def test_048_an_article_about_cookies_or_robots_is_an_article(pages: WebPages) -> None:
    texts = (
        "The parliament passed a law on Tuesday that forbids web sites to store cookies on the devices of children under sixteen.",
        "Sites will have to ask the parents first, the justice minister told reporters after the vote in the capital, which lasted ten hours.",
        "A captcha will not be enough, she said, because children solve the puzzles faster than their parents, as a study showed last year.",
        "The industry called the law unworkable and announced that it would go to court; the first hearing is expected in the autumn.",
    )

    page = document(
        f"<article><h1>Cookies forbidden</h1>{''.join(f'<p>{text}</p>' for text in texts)}</article>", title="Cookies forbidden", lang="en"
    )

    assert pages.from_bytes(page.encode(), name="law.html").text.endswith(texts[-1])


def test_048_an_empty_page_and_one_of_few_words_are_refused(pages: WebPages) -> None:
    for content in (b"<html></html>", b"<p>Too short.</p>", b"\x00", b"<!-- -->"):
        with pytest.raises(SourceError, match="no article text"):
            pages.from_bytes(content, name="page.html")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + "".join(f"<p>{p}</p>" for p in ENGLISH) + "</div>" * 20_000,
        "<a href=/x>link</a> " * 50_000,
        "<p>A short line.</p>" * 20_000,
    ],
    ids=["nested", "links", "paragraphs"],
)
def test_050_monstrous_pages_end_in_time_and_the_next_page_is_read(body: str) -> None:
    policy = replace(LOCAL, parse_seconds=10)

    with WebPages(policy) as pages:
        pages.from_bytes(CLEAN.encode(), name="warm.html")
        began = time.monotonic()
        try:
            pages.from_bytes(document(body, lang="en").encode(), name="monster.html")
        except SourceError as error:
            assert "no article text" in str(error) or "too long" in str(error)  # noqa: PT017 - both ends are allowed
        assert time.monotonic() - began < 12
        assert pages.from_bytes(CLEAN.encode(), name="next.html").text == ARABIC


def test_050_a_parser_that_hangs_is_killed_and_a_new_one_started() -> None:
    hanging = (sys.executable, "-c", "import time; time.sleep(60)")

    with Parser(seconds=0.1, command=hanging, start_seconds=0.5) as parser:
        began = time.monotonic()
        for _ in range(2):
            with pytest.raises(SourceError, match="too long"):
                parser.read(Request(kind="html", url="x"), b"<p>")

    assert time.monotonic() - began < 5


def test_050_a_parser_that_dies_is_reported() -> None:
    with Parser(seconds=5, command=(sys.executable, "-c", "")) as parser, pytest.raises(SourceError, match="cannot be read"):
        parser.read(Request(kind="html", url="x"), b"<p>" * 1_000_000)


@pytest.mark.parametrize("path", ["/billion", "/external"])
def test_051_feeds_with_entities_are_refused_without_expanding_them(pages: WebPages, web_site: Site, path: str) -> None:
    with pytest.raises(SourceError, match="no plain RSS or Atom"):
        pages.announced(web_site.url(path), subject="")


def test_051_entities_of_an_html_page_are_not_expanded(pages: WebPages) -> None:
    page = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + document(
        f"<article><p>&x; {' '.join(ENGLISH)}</p></article>", lang="en"
    )

    assert "root:" not in pages.from_bytes(page.encode(), name="xxe.html").text


def test_052_what_a_reader_would_not_see_does_not_come_in(pages: WebPages, web_site: Site) -> None:
    raw = fetched(pages, web_site, "/hostile")

    assert raw.text == "\n\n".join((ENGLISH_TITLE, *ENGLISH))
    assert HIDDEN not in str(raw)


def test_053_a_canonical_address_is_neither_followed_nor_believed(pages: WebPages, web_site: Site) -> None:
    before = list(web_site.asked)

    raw = fetched(pages, web_site, "/hostile")

    assert raw.metadata.url == web_site.url("/hostile")
    assert [path for path in web_site.asked[len(before) :] if path != "/robots.txt"] == ["/hostile"]


def test_054_dates_that_contradict_each_other_are_all_shown(pages: WebPages, web_site: Site) -> None:
    raw = fetched(pages, web_site, "/2025/07/10/wrong-date")

    (finding,) = raw.findings
    assert finding.kind == "publication date"
    assert finding.article == raw.id
    assert "metadata 2025-07-09, address 2025-07-10, text 2025-07-12; used: metadata" in finding.message
    assert raw.metadata.published == datetime.fromisoformat("2025-07-09")


def test_054_a_date_before_the_web_or_after_the_fetch_is_not_used(web_site: Site) -> None:
    early = WebPages(LOCAL, now=lambda: datetime(2025, 7, 1, tzinfo=UTC))
    with early as pages:
        raw = fetched(pages, web_site, "/2025/07/10/wrong-date")
        old = fetched(pages, web_site, "/no-clock")

    assert raw.metadata.published is None
    assert "none of them is used" in raw.findings[0].message
    assert old.metadata.published is None
    assert "1970-01-01" in old.findings[0].message


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta itemprop="datePublished" content="2025-07-09">', "2025-07-09"),
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-07-09T08:00:00Z"}]}</script>',
            "2025-07-09T08:00:00+00:00",
        ),
        ('<script type="application/ld+json">{broken</script><meta name="date" content="2025-07-09 08:15">', "2025-07-09T08:15"),
        ('<meta name="date" content="9999-99-99">', ""),
        ('<meta name="date" content="yesterday">', ""),
    ],
)
def test_dates_are_found_where_pages_state_them(pages: WebPages, head: str, published: str) -> None:
    page = document(
        f"<article><h1>{ENGLISH_TITLE}</h1>{''.join(f'<p>{p}</p>' for p in ENGLISH)}</article>", title=ENGLISH_TITLE, head=head, lang="en"
    )

    raw = pages.from_bytes(page.encode(), name="dated.html")

    assert raw.metadata.published == (datetime.fromisoformat(published) if published else None)


def test_saved_pages_and_archives_are_read_as_files(pages: WebPages, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(CLEAN, "utf-8")
    (tmp_path / "b.mhtml").write_bytes(mhtml(CHROME))
    (tmp_path / "c.mhtml").write_bytes(b"MIME-Version: 1.0\nContent-Type: text/plain\n\nno page")

    gathered = gather([tmp_path], pages=pages)

    assert [raw.path for raw in gathered.articles] == ["a.html", "b.mhtml"]
    assert gathered.articles[0].text == ARABIC
    assert gathered.articles[1].metadata.url == "https://wadi.example/bridge"
    assert "no HTML page" in gathered.skipped[0].reason


def test_a_plain_text_page_keeps_every_character(pages: WebPages, web_site: Site) -> None:
    assert fetched(pages, web_site, "/text").text == "\n".join((TITLE, *PARAGRAPHS))


def test_a_feed_announces_what_is_about_the_subject(pages: WebPages, web_site: Site) -> None:
    everything = pages.announced(web_site.url("/rss"), subject="")
    about_the_bridge = pages.announced(web_site.url("/rss"), subject="bridge valley Pomegranate")

    assert [entry.url for entry in everything] == [web_site.url("/appended"), web_site.url("/english"), web_site.url("/clean")]
    assert [entry.title for entry in everything] == [OTHER_TITLE, ENGLISH_TITLE, TITLE]
    assert everything[1].summary == "Opens on Sunday"
    assert [entry.title for entry in about_the_bridge] == [ENGLISH_TITLE]
    assert [entry.title for entry in pages.announced(web_site.url("/rss"), subject="جسر الرمان")] == [TITLE]
    assert [entry.url for entry in pages.announced(web_site.url("/atom"), subject="bridge")] == [web_site.url("/english")]


def test_a_page_that_is_no_feed_announces_nothing(pages: WebPages, web_site: Site) -> None:
    with pytest.raises(SourceError, match="feed"):
        pages.announced(web_site.url("/clean"), subject="bridge")


def test_a_fetched_page_is_kept_and_read_again_when_the_site_has_gone(tmp_path: Path) -> None:
    (tmp_path / "story.toml").write_text('title = "Bridge"\n', "utf-8")
    with serving() as running, WebPages(LOCAL, now=lambda: datetime(2025, 7, 20, tzinfo=UTC)) as pages:
        url = running.url("/hop1")
        first = pages.from_url(url, folder=tmp_path)
        where = running.url("/clean")

    with WebPages(LOCAL) as pages:
        again = pages.from_url(url, folder=tmp_path)
        by_its_last_address = pages.from_url(where, folder=tmp_path)

    assert again == first == by_its_last_address.model_copy(update={"path": url})
    text, page, about = (next((tmp_path / "pages").glob(f"*.{end}")) for end in ("txt", "html", "toml"))
    assert text.read_bytes().decode() == first.text
    assert page.read_bytes() == CLEAN.encode()
    assert "fetched = 2025-07-20T00:00:00+00:00" in about.read_text("utf-8")


def test_a_kept_page_that_is_damaged_is_reported_with_the_way_out(tmp_path: Path, web_site: Site, pages: WebPages) -> None:
    pages.from_url(web_site.url("/clean"), folder=tmp_path)
    about = next((tmp_path / "pages").glob("*.toml"))
    about.write_text("url = ", "utf-8")

    with pytest.raises(StoreError, match="delete it and fetch the page again"):
        pages.from_url(web_site.url("/clean"), folder=tmp_path)


def test_pages_that_cannot_be_written_are_reported(tmp_path: Path, web_site: Site, pages: WebPages) -> None:
    (tmp_path / "pages").write_text("a file in the way", "utf-8")

    with pytest.raises(StoreError, match="could not be written"):
        pages.from_url(web_site.url("/clean"), folder=tmp_path)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/../../etc/passwd",
        "https://a.example/" + "x" * 3000,
        "http://موقع.example/خبر",
        "https://a.example/?q=1",
        "http://CON/",
    ],
)
def test_102_103_names_of_kept_pages_never_leave_the_folder(url: str) -> None:
    name = slug(url)

    assert Path(name).name == name
    assert len(name) <= 80
    assert name != slug(url + "x")


def pdf(*texts: str) -> bytes:
    """A PDF of one page with these lines, written by hand."""
    shown = " ".join(f"({text}) Tj T*" for text in texts)
    stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET".encode()
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return body + b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(body)


def test_a_pdf_is_read_where_the_extra_is_there_and_names_it_where_not(pages: WebPages) -> None:
    content = pdf("The bridge over the valley opens", "on Sunday after two years.", "It cost forty million dinars in all, he said.")

    try:
        text = pages.from_bytes(content, name="bridge.pdf").text
    except SourceError as error:
        assert "factcheck-briefs[pdf]" in str(error)  # noqa: PT017 - the extra is not installed
        return
    assert "The bridge over the valley opens on Sunday after two years." in text


def test_a_broken_pdf_is_refused(pages: WebPages) -> None:
    with pytest.raises(SourceError, match="no article text"):
        pages.from_bytes(b"%PDF-1.4 broken", name="bridge.pdf")


def test_an_unknown_kind_of_page_is_refused_by_the_worker() -> None:
    assert "no reader" in read(Request(kind="video", url="x"), b"").refused


@pytest.mark.parametrize(
    "change", [lambda html: html, lambda html: html.replace("</p>", ""), lambda html: html.replace("<p>", "<P class='a b'>")]
)
def test_the_same_article_gives_the_same_id_from_any_copy(pages: WebPages, change: Callable[[str], str]) -> None:
    assert pages.from_bytes(change(CLEAN).encode(), name="a.html").id == pages.from_bytes(CLEAN.encode(), name="b.html").id


def test_one_source_that_fails_does_not_stop_the_others(pages: WebPages, web_site: Site) -> None:
    gathered = gather([web_site.url(path) for path in ("/clean", "/consent", "/image", "/english")], pages=pages)

    assert [raw.metadata.title for raw in gathered.articles] == [TITLE, ENGLISH_TITLE]
    assert [one.path for one in gathered.skipped] == [web_site.url("/consent"), web_site.url("/image")]


def test_nothing_of_the_web_is_loaded_before_the_first_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(CLEAN, "utf-8")
    code = "import sys; from factcheck.web.late import LatePages; print('factcheck.web.pages' in sys.modules, 'http.client' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    with LatePages(allow_private=False) as unused, LatePages(allow_private=True) as pages:
        gathered = gather([tmp_path / "a.html"], pages=pages)
        with pytest.raises(SourceError, match="nobody answers"):
            pages.from_url("http://127.0.0.1:1/", folder=None)

    assert said.split() == ["False", "False"]
    assert gathered.articles[0].text == ARABIC
    assert isinstance(unused, LatePages)


def test_a_fetcher_of_ones_own_can_be_given(web_site: Site) -> None:
    with WebPages(LOCAL, web=Fetcher(LOCAL, Network(lambda _host, _port: ["127.0.0.1"], allow_private=True))) as pages:
        assert pages.from_url(web_site.url("/clean", host="named.example"), folder=None).text == ARABIC


def test_what_a_server_answers_late_is_still_bounded(pages: WebPages) -> None:
    with serving(answers={"/huge": Served(b"<p>" + b"x" * 11_000_000)}) as running, pytest.raises(SourceError, match="too large"):
        pages.from_url(running.url("/huge"), folder=None)
