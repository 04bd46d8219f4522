"""A title's page in a browser: where to watch it, where it comes from, what is said of it, how it ran."""

from __future__ import annotations

from tests.web.browser.conftest import Open
from tests.web.browser.looking import assert_sound, sizes


@sizes
def test_from_the_charts_through_a_family_of_titles(
    look_at: Open, size: dict[str, int], script: bool, axe: str
) -> None:
    page = look_at("/titles/romantics-anonymous-2025", viewport=size, java_script_enabled=script)
    page.get_by_role("region", name="Where to watch it").wait_for()

    page.locator(".tree a").first.click()
    page.wait_for_url("**/titles/romantics-anonymous-2010")
    assert page.locator(".tree [aria-current]").inner_text().startswith("Romantics Anonymous")
    page.locator(".tree a").first.click()
    page.wait_for_url("**/titles/romantics-anonymous-2025")

    if script:
        assert_sound(page, axe, "title-family")


@sizes
def test_a_plot_follows_the_colours_of_the_screen(look_at: Open, size: dict[str, int], script: bool) -> None:
    page = look_at("/week", viewport=size, java_script_enabled=script, color_scheme="dark")
    page.locator("tbody a").first.click()
    page.wait_for_url("**/titles/**")

    plot = page.locator(".plot img")
    plot.scroll_into_view_if_needed()

    assert (page.locator(".plot source").get_attribute("srcset") or "").endswith("scheme=dark")
    if script:
        plot.evaluate("image => image.decode()")
        assert plot.evaluate("image => image.currentSrc").endswith("scheme=dark")


@sizes
def test_looking_a_title_up(look_at: Open, size: dict[str, int], script: bool, axe: str) -> None:
    page = look_at("/titles", viewport=size, java_script_enabled=script)
    page.get_by_label("Name").fill("2")
    page.get_by_role("button", name="Find").click()
    page.wait_for_url("**name=2")
    if script:
        assert_sound(page, axe, "titles-found")

    page.get_by_role("link", name="Paddington 2").click()
    page.wait_for_url("**/titles/paddington-2-2017")

    assert page.locator("h1").inner_text() == "Paddington 2"
