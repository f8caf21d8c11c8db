"""The page of a map in a browser: by pointer, by keyboard, on paper and without its script."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from command import TODAY, govlint, write

RIVERFORD = "examples/riverford"

pytest_plugins = ["page_fixtures"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    page = govlint("map", RIVERFORD, "--as-of", TODAY, "-f", "html").out
    return write(tmp_path_factory.mktemp("map") / "map.html", page).as_uri()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda asked: said.append(asked.url) if asked.url != address else None)
    opened.goto(address)
    yield opened
    assert said == []
    context.close()


def _view(page: Any) -> list[float]:
    return [float(one) for one in page.locator("#map").get_attribute("viewBox").split()]


def _focus(page: Any) -> str:
    found: str = page.evaluate(
        "document.activeElement.id || document.activeElement.getAttribute('href')"
    )
    return found


def test_a_box_leads_to_its_page_and_escape_back_to_the_box(page: Any) -> None:
    page.locator("#map a").nth(5).click()
    page.wait_for_function("() => document.activeElement.id === 'b6'")
    assert page.locator(".page:visible h2").inner_text().startswith("Riverford Joint Comm")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.closest('#map')")
    assert _focus(page) == "#b6"
    assert page.locator(".page:visible").count() == 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.id === 'b7'")


def test_keys_and_wheel_go_near_and_far(page: Any) -> None:
    page.locator("#map a").first.focus()
    whole = _view(page)
    page.keyboard.press("+")
    near = _view(page)
    assert near[2] == pytest.approx(whole[2] * 0.8)
    page.keyboard.press("ArrowRight")
    assert _view(page)[0] == pytest.approx(near[0] + near[2] / 10)
    page.keyboard.press("-")
    page.keyboard.press("0")
    assert _view(page) == pytest.approx(whole)
    page.mouse.move(600, 400)
    page.mouse.wheel(0, -300)
    page.wait_for_function(
        f"() => document.getElementById('map').viewBox.baseVal.width < {whole[2]}"
    )
    page.get_by_role("button", name="Show all").click()
    assert _view(page) == pytest.approx(whole)


def test_a_drag_moves_the_map_and_opens_nothing(page: Any) -> None:
    box = page.locator("#map a").nth(3).bounding_box()
    before = _view(page)
    page.mouse.move(box["x"] + 20, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 120, box["y"] + 60, steps=5)
    page.mouse.up()
    assert _view(page)[0] < before[0]
    assert page.locator(".page:visible").count() == 0


def test_words_and_an_organisation_single_out_boxes(page: Any) -> None:
    page.get_by_label("Find").fill("council")
    assert page.locator("output").inner_text() == "2 of 23"
    page.keyboard.press("Enter")
    assert _focus(page) == "#b1"
    page.get_by_label("Find").fill("")
    page.get_by_label("Only").select_option(label="Riverford Hospitals NHS Foundation Trust")
    assert page.locator("#map a:not(.faint)").count() == 12


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_it_prints_on_one_sheet(page: Any, paper: str) -> None:
    for _ in range(3):
        page.keyboard.press("+")
    printed = page.pdf(format=paper, landscape=True)
    assert printed.count(b"/Type /Page\n") == 1


def test_without_its_script_the_map_the_list_and_the_pages_are_there(
    browser: Any, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}#b6")
    assert page.locator(".page:visible h2").count() == 1
    assert page.locator("#list li:visible").count() == 23
    assert page.locator("#map a:visible").count() == 23
    assert not page.locator("#tools").is_visible()
    context.close()


def test_nothing_in_a_name_runs(browser: Any, tmp_path: Path) -> None:
    name = "</script><img src=x onerror=document.title='run'><b>\\\" onfocus=alert(1) x=\\\""
    text = f'govlint: 1\nname: "{name}"\nforums: {{a: {{name: "{name}", form: board}}}}\n'
    structure = write(tmp_path / "structure.yaml", text)
    made = govlint("map", structure, "--as-of", TODAY, "-f", "html").out
    context = browser.new_context()
    page = context.new_page()
    page.goto(write(tmp_path / "map.html", made).as_uri())
    assert page.locator("img").count() == 0
    assert page.locator("#map a").count() == 1
    assert page.title() != "run"
    context.close()
