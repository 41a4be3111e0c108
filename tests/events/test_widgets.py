import re
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from events import repeats
from events.widgets import RecurrenceField
from tests.events.test_repeats import choices

NAME = "recurrence"


@pytest.fixture(autouse=True, scope="module")
def in_english():
    with translation.override("en"):
        yield


def rendered(rule: str) -> BeautifulSoup:
    html = RecurrenceField(required=False).widget.render(NAME, rule, {"id": "id_r"})
    return BeautifulSoup(html, "html.parser")


def sent(soup: BeautifulSoup) -> QueryDict:
    """What a browser without scripts sends of the controls as they stand."""
    data = QueryDict(mutable=True)
    for control in soup.find_all("input"):
        if control.get("type") != "checkbox":
            data[control["name"]] = control.get("value", "")
        elif control.has_attr("checked"):
            data.appendlist(control["name"], control["value"])
    for control in soup.find_all("select"):
        chosen = control.find("option", selected=True) or control.find("option")
        data[control["name"]] = chosen["value"]
    return data


def value_of(data: QueryDict) -> list:
    return RecurrenceField().widget.value_from_datadict(data, {}, NAME)


def clean(**controls) -> str:
    """The rule of a form in which only these controls were touched."""
    data = sent(rendered(""))
    for name, value in controls.items():
        data.setlist(f"{NAME}_{name}", value if isinstance(value, list) else [value])
    return RecurrenceField(required=False).clean(value_of(data))


@given(choices.map(repeats.write))
def test_rule_that_can_be_chosen_comes_back_from_its_controls(rule):
    data = sent(rendered(rule))

    assert data[f"{NAME}_frequency"] != "by_hand"
    assert data[f"{NAME}_rule"] == ""
    assert RecurrenceField(required=False).clean(value_of(data)) == rule


others = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1),
    st.sampled_from(["FREQ=YEARLY;COUNT=5", "freq=monthly;bymonthday=15;count=3"]),
).filter(lambda rule: repeats.read(rule) is None)


@given(others)
def test_any_other_rule_comes_back_unchanged(rule):
    data = sent(rendered(rule))

    assert data[f"{NAME}_frequency"] == "by_hand"
    assert data[f"{NAME}_rule"] == rule
    assert RecurrenceField(required=False).clean(value_of(data)) == rule


@given(st.one_of(choices.map(repeats.write), others, st.just("")))
def test_controls_that_nobody_touched_are_no_change(rule):
    data = value_of(sent(rendered(rule)))

    assert not RecurrenceField(required=False).has_changed(rule, data)


def test_rule_in_another_order_is_no_change():
    rule = "freq=weekly;COUNT=10;BYDAY=FR"

    assert not RecurrenceField().has_changed(rule, value_of(sent(rendered(rule))))


def test_what_is_left_in_hidden_controls_is_no_change():
    data = sent(rendered("FREQ=DAILY;COUNT=3"))
    data[f"{NAME}_until"] = "2027-12-31"
    data[f"{NAME}_rule"] = "FREQ=YEARLY;COUNT=5"
    data.setlist(f"{NAME}_weekdays", ["MO"])

    assert not RecurrenceField().has_changed("FREQ=DAILY;COUNT=3", value_of(data))


def test_nothing_chosen_does_not_repeat():
    assert clean() == ""


def test_choice_becomes_a_rule():
    rule = clean(
        frequency="weekly",
        interval="2",
        weekdays=["FR", "MO"],
        ends="until",
        until="2027-12-31",
    )
    assert rule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20271231"


@pytest.mark.parametrize(
    ("controls", "sentence"),
    [
        (
            {"frequency": "daily"},
            "Give the number of dates, the first one included.",
        ),
        (
            {"frequency": "daily", "ends": "until"},
            "Give the last day on which the event may take place.",
        ),
        (
            {"frequency": "by_hand"},
            "Write the rule, or choose another way in which the event repeats.",
        ),
        (
            {"frequency": "monthly_weekday", "count": "3"},
            "Choose the weekday of the month, such as “second” and “Friday”.",
        ),
    ],
)
def test_what_is_missing_is_said(controls, sentence):
    with pytest.raises(ValidationError) as refused:
        clean(**controls)
    assert refused.value.messages == [sentence]


def test_weekday_of_the_month_comes_from_the_first_day():
    field = RecurrenceField(required=False)
    field.first_day = date(2027, 6, 11)
    data = sent(rendered(""))
    data[f"{NAME}_frequency"] = "monthly_weekday"
    data[f"{NAME}_count"] = "3"

    assert field.clean(value_of(data)) == "FREQ=MONTHLY;BYDAY=2FR;COUNT=3"


def test_every_control_has_a_label_and_the_days_a_legend():
    soup = rendered("")
    labelled = {label["for"] for label in soup.find_all("label") if label.get("for")}
    controls = {
        control["id"]
        for control in soup.find_all(["input", "select"])
        if control.get("type") != "hidden"
    }

    assert controls <= labelled
    assert soup.fieldset.legend.text == "Repeats"
    assert soup.fieldset.fieldset.legend.text == "On these days of the week"


def test_widget_has_no_script_or_style_of_its_own():
    html = str(rendered("FREQ=DAILY;COUNT=3"))

    assert not re.search(r"<script|<style| on\w+=| style=", html)
