"""The pages in the reader's language, shown with catalogues that are made up."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nightcap.app import Nightcap
from nightcap.errors import UnknownName
from nightcap.web import languages, serve
from nightcap.web.homes import Homes
from nightcap.web.languages import catalogues, chosen, direction, language, speaking
from nightcap.web.pages.texts import _, several
from tests.web.conftest import Serve
from tests.web.pages.reading import text, tree

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "src" / "nightcap" / "web" / "templates"
WEEKS = ("%(num)s week", "%(num)s weeks")
TYGODNIE = ("%(num)s tydzień", "%(num)s tygodnie", "%(num)s tygodni")
MADE_UP: dict[str, dict[Any, Any]] = {
    "pl": {"Ask": "Zapytaj", "This week": "Ten tydzień", WEEKS: TYGODNIE},
    "ar": {"Ask": "اسأل"},
    "pt_BR": {"Ask": "Perguntar"},
}


@pytest.fixture
def spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Polish with its three plurals, Arabic from right to left, and Brazil's Portuguese; a few words of each."""
    for code, words in MADE_UP.items():
        catalogue = Catalog(code)
        for words_of_ours, theirs in words.items():
            catalogue.add(words_of_ours, theirs)
        path = tmp_path / code / "LC_MESSAGES" / "nightcap.mo"
        path.parent.mkdir(parents=True)
        with path.open("wb") as file:
            write_mo(file, catalogue)
    monkeypatch.setattr(languages, "CATALOGUES", tmp_path)
    catalogues.cache_clear()
    yield
    catalogues.cache_clear()


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("pl", "pl"),
        ("PL-pl", "pl"),
        ("fr, pl;q=0.8, ar;q=0.9", "ar"),
        ("en-GB,en;q=0.9,pl;q=0.8", "en"),
        ("fr-FR,fr;q=0.9", "en"),
        ("pt", "en"),
        ("pt-br", "pt-br"),
        ("pt-BR-x-old, pl", "pt-br"),
        ("pl;q=0, *", "en"),
        ("*, pl", "en"),
        ("pl;q=0.5;q=1, ar;q=nan", "en"),
        ("pl ; q=0.7", "pl"),
        (";;,,=,q=1,-,--", "en"),
        (",".join(["xx"] * 30) + ",pl", "en"),
    ],
)
def test_the_language_is_the_one_that_the_reader_takes_best(accepted: str, language: str) -> None:
    assert chosen(accepted) == language


@pytest.mark.usefixtures("spoken")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("plarenPT-*;q=01.,x é\u0000")) | st.text())
def test_whatever_a_reader_accepts_they_are_answered_in_a_language_that_is_there(accepted: str) -> None:
    assert chosen(accepted) in {"en", "pl", "ar", "pt-br"}


@pytest.mark.usefixtures("spoken")
def test_a_page_is_in_the_reader_s_language_with_its_plurals(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home)
    client.headers["accept-language"] = "de, pl;q=0.9, en;q=0.1"
    response, page = client.get("/week"), tree(client, "/week")

    assert (page.get("lang"), page.get("dir")) == ("pl", "ltr")
    assert response.headers["content-language"] == "pl"
    assert "Accept-Language" in response.headers["vary"]
    assert [text(each) for each in page.xpath("//nav//a")][:2] == ["Zapytaj", "Ten tydzień"]
    counts = {int(number): word for number, word in re.findall(r"(\d+) (ty\w+)", text(page))}
    assert set(counts.values()) == {"tydzień", "tygodnie", "tygodni"}
    for number, word in counts.items():
        few = number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)
        assert word == ("tydzień" if number == 1 else "tygodnie" if few else "tygodni")


@pytest.mark.usefixtures("spoken")
def test_what_has_no_translation_stays_english(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home)
    client.headers["accept-language"] = "ar"
    page = tree(client, "/")

    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert [text(each) for each in page.xpath("//nav//a")][:2] == ["اسأل", "This week"]


@pytest.mark.usefixtures("spoken")
def test_a_server_that_is_set_to_a_language_speaks_it_to_everyone(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home, language="pl")
    client.headers["accept-language"] = "ar, en"

    for address, status in (("/", 200), ("/titles/no-such-title", 404), ("/nowhere", 404)):
        assert tree(client, address, status).get("lang") == "pl"
    assert "content-language" not in client.get("/api/v1/charts").headers


@pytest.mark.usefixtures("spoken")
def test_readers_of_several_languages_side_by_side_get_each_their_own(serve: Serve, shelf_home: Path) -> None:
    client = serve(shelf_home)
    for accepted in ("pl", "ar", "en", "pl", "fr"):
        response = client.get("/", headers={"accept-language": accepted})
        assert f'lang="{"en" if accepted == "fr" else accepted}"' in response.text[:200]
    assert language() == "en"


@pytest.mark.usefixtures("spoken")
def test_work_in_another_thread_speaks_the_language_of_who_asks(shelf_home: Path) -> None:
    homes = Homes(lambda: Nightcap(shelf_home), threads=2, most_waiting=10)

    async def asked(code: str) -> tuple[str, str, str]:
        with speaking(code):
            return await homes.use_thread(lambda: (language(), _("Ask"), several(*WEEKS, 5)))

    async def all_of_them() -> list[Any]:
        return await asyncio.gather(*map(asked, ("pl", "ar", "en")))

    found = asyncio.run(all_of_them())
    homes.close()
    assert found == [
        ("pl", "Zapytaj", "%(num)s tygodni"), ("ar", "اسأل", "%(num)s weeks"), ("en", "Ask", "%(num)s weeks"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "way"),
    [("en", "ltr"), ("pl", "ltr"), ("ar", "rtl"), ("he-il", "rtl"), ("az-arab", "rtl"), ("ur-latn", "ltr")],
)
def test_a_language_is_written_in_its_direction(code: str, way: str) -> None:
    with speaking(code):
        assert direction() == way


@pytest.mark.usefixtures("spoken")
def test_a_language_that_is_not_there_is_told_with_those_that_are(shelf_home: Path) -> None:
    with Nightcap(shelf_home) as nightcap:
        assert serve.settings(nightcap, language="PT_br").language == "pt-br"
        with pytest.raises(UnknownName, match=r'do not speak "fr"\. They speak: en, ar, pl, pt-br'):
            serve.settings(nightcap, language="fr")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """scripts/texts."""
    loader = SourceFileLoader("texts", str(ROOT / "scripts" / "texts"))
    loaded = module_from_spec(spec_from_loader("texts", loader))  # type: ignore[arg-type]  # it has a loader
    loader.exec_module(loaded)
    return loaded


def test_the_texts_for_translators_are_those_of_the_pages(script: ModuleType) -> None:
    assert [str(path) for path in script.outdated()] == [], "run scripts/texts"


def test_texts_are_found_in_templates_and_in_code_with_their_plurals(script: ModuleType) -> None:
    found = {message.id for message in script.extracted()}

    assert {"Skip to the content", "The whole world", WEEKS} <= found


def test_a_language_is_begun_translated_and_compiled(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(script, "LOCALE", tmp_path)
    monkeypatch.setattr(script, "TEMPLATE", tmp_path / "nightcap.pot")
    monkeypatch.setattr("sys.argv", ["texts", "pl"])
    script.main()
    path = tmp_path / "pl" / "LC_MESSAGES" / "nightcap.po"
    begun = path.read_text("utf-8")
    path.write_text(begun.replace('msgid "Ask"\nmsgstr ""', 'msgid "Ask"\nmsgstr "Zapytaj"'), "utf-8")

    monkeypatch.setattr("sys.argv", ["texts"])
    script.main()

    assert begun.count("msgstr[2]") > 5
    assert script.outdated() == {}
    monkeypatch.setattr(languages, "CATALOGUES", tmp_path)
    catalogues.cache_clear()
    with speaking("pl"):
        assert (_("Ask"), _("Together")) == ("Zapytaj", "Together")
    catalogues.cache_clear()


@pytest.mark.parametrize("words", ["Tydzień do %(dzien)s", "<b>Tydzień</b> do %(day)s"])
def test_a_translation_that_fills_in_what_is_not_there_or_brings_markup_is_refused(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    path = tmp_path / "pl" / "LC_MESSAGES" / "nightcap.po"
    path.parent.mkdir(parents=True)
    path.write_text(f'#, python-format\nmsgid "Week to %(day)s"\nmsgstr "{words}"\n', "utf-8")
    monkeypatch.setattr(script, "LOCALE", tmp_path)

    with pytest.raises(SystemExit, match="Week to"):
        script.outdated()


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_no_word_of_a_template_stands_outside_the_texts(path: Path) -> None:
    rest = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", " ", path.read_text("utf-8"), flags=re.DOTALL)
    spoken = re.findall(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"', rest)
    spoken.append(re.sub(r"<[^>]*>|&\w+;", " ", rest))

    words = set(re.findall(r"[^\W\d_]{2,}", " ".join(spoken))) - {"Nightcap", "https"}
    assert words == set()
