"""The charts in a browser: any week, any country, two beside each other."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.web.browser.conftest import Open
from tests.web.browser.looking import assert_sound, sizes

HEAD = "country_name\tcountry_iso2\tweek\tcategory\tweekly_rank\tshow_title\tseason_title\tcumulative_weeks_in_top_10"
NAMES = (
    "Dark",
    "Kleo",
    "Die Donaudampfschifffahrtsgesellschaftskapitänsmütze und ihre unerhörten Abenteuer",
    "隣の部屋の猫は今日もまだ帰らないらしい、そしてぼくは明日またここへ来る",
    "جدّتي والبحر الطويل والقمر الذي لا ينام في ليالي الشتاء",
)


def charts(weeks: int = 4) -> str:
    """Lists of two countries over so many weeks, of which the titles change places."""
    lines = [HEAD]
    for week in range(weeks):
        day = date(2022, 2, 6) + timedelta(weeks=week)
        for place, (name, code) in enumerate((("Germany", "DE"), ("Japan", "JP"))):
            for rank, title in enumerate(NAMES[place:] + NAMES[:place], 1):
                moved = (rank + week) % len(NAMES) + 1
                lines.append(f"{name}\t{code}\t{day}\tTV\t{moved}\t{title}\tN/A\t{week + 1}")
    return "\n".join(lines)


def bring(page: Any, folder: Path) -> None:
    """Hand the lists in on the page, and follow it to its end."""
    file = folder / "all-weeks-countries.tsv"
    file.write_text(charts(), "utf-8")
    page.get_by_text("Other files").click()
    page.get_by_label("Charts (Netflix’s weekly lists, or your own)").set_input_files(file)
    page.locator("form[action='/upload/charts']").get_by_role("button", name="Bring it in").click()
    page.get_by_text("Done.").wait_for()


@sizes
def test_looking_through_weeks_and_countries(
    open_page: Open, size: dict[str, int], script: bool, tmp_path: Path, axe: str
) -> None:
    page = open_page("/yours", viewport=size, java_script_enabled=script)
    bring(page, tmp_path)
    page.get_by_role("link", name="On to the charts").click()
    page.wait_for_url("**/week")

    page.get_by_label("Where").select_option("Japan")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**area=JP**")
    newest = page.locator("h1").inner_text()
    page.get_by_role("link", name="Week before").click()
    page.get_by_role("link", name="Week after").wait_for()
    assert page.locator("h1").inner_text() != newest
    assert "Japan" in page.locator("h1").inner_text()

    page.get_by_role("link", name="Compare two countries").click()
    page.get_by_label("One").select_option("Germany")
    page.get_by_label("The other").select_option("Japan")
    page.get_by_label("Week of").fill("2022-02-10")
    page.get_by_role("button", name="Compare").click()
    page.get_by_text("5 of 5 titles are on both lists").wait_for()
    assert page.locator("tbody tr").count() == len(NAMES)

    if script:
        assert_sound(page, axe, "compare")
        page.goto("/week?area=DE")
        plot = page.locator(".plot img")
        plot.scroll_into_view_if_needed()
        plot.evaluate("image => image.decode()")
        assert_sound(page, axe, "week-country")


@sizes
def test_a_week_that_nobody_knows_is_said_and_left_again(look_at: Open, size: dict[str, int], script: bool) -> None:
    page = look_at("/week?week=1999-01-01", viewport=size, java_script_enabled=script, refused=True)
    page.get_by_role("alert").wait_for()
    assert page.locator("table").count() == 0

    page.get_by_label("Week of").fill("")
    page.get_by_role("button", name="Show").click()

    page.locator("table").first.wait_for()
    assert page.get_by_role("alert").count() == 0
