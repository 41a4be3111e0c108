"""The localized text field: model, form field and widget."""

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation

from cms.media.fields import LocalizedTextField, text
from cms.media.models import Image

pytestmark = pytest.mark.django_db  # an image looks for the root collection


class AltForm(forms.ModelForm):
    class Meta:
        model = Image
        fields = ["alt"]


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        ({"fr": "Une lanterne", "en": "A lantern"}, "en", "A lantern"),
        ({"fr": "Une lanterne"}, "en", ""),
        ({}, "fr", ""),
        (None, "fr", ""),
    ],
)
def test_text_never_switches_language(value, language, expected):
    assert text(value, language) == expected


@pytest.mark.parametrize("value", [["A lantern"], {"fr": 1}, {"fr": None}, "A lantern"])
def test_field_refuses_what_is_not_texts(value):
    with pytest.raises(ValidationError) as caught:
        LocalizedTextField().clean(value, None)

    assert caught.value.code == "not_texts"


def test_field_counts_the_characters_of_one_language():
    with pytest.raises(ValidationError) as caught:
        LocalizedTextField(max_length=5).clean({"fr": "Photo", "en": "Picture"}, None)

    with translation.override("en"):
        assert caught.value.messages == [
            "English: the text has 7 characters; at most 5 are allowed."
        ]


def test_form_saves_the_texts_that_were_given():
    form = AltForm({"alt_fr": " Une lanterne ", "alt_en": ""}, instance=Image())

    assert form.is_valid()
    assert form.save(commit=False).alt == {"fr": "Une lanterne"}


def test_form_keeps_a_language_that_is_no_longer_configured():
    image = Image(alt={"fr": "Une lanterne", "de": "Eine Laterne"})
    form = AltForm({"alt_fr": "", "alt_en": "A lantern"}, instance=image)

    assert form.is_valid()
    assert form.save(commit=False).alt == {"de": "Eine Laterne", "en": "A lantern"}


def test_form_shows_a_language_as_soon_as_it_is_configured(settings):
    languages = [("fr", "Français"), ("es", "Español")]
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = languages
    form = AltForm({"alt_fr": "", "alt_es": "Un farol"}, instance=Image())

    assert form.is_valid()
    assert form.save(commit=False).alt == {"es": "Un farol"}


def test_form_leaves_the_texts_alone_when_it_did_not_show_them():
    image = Image(alt={"fr": "Une lanterne"})
    form = AltForm({}, instance=image)

    assert form.is_valid()
    assert form.save(commit=False).alt == {"fr": "Une lanterne"}


@pytest.mark.parametrize(
    ("data", "has_changed"),
    [
        ({"alt_fr": "Une lanterne", "alt_en": ""}, False),
        ({"alt_fr": "Deux lanternes", "alt_en": ""}, True),
        ({"alt_fr": "Une lanterne", "alt_en": "A lantern"}, True),
        ({"alt_fr": "", "alt_en": ""}, True),
    ],
)
def test_form_knows_whether_a_text_changed(data, has_changed):
    image = Image(alt={"fr": "Une lanterne", "de": "Eine Laterne"})

    assert AltForm(data, instance=image).has_changed() is has_changed


def test_form_refuses_a_text_that_is_too_long():
    form = AltForm({"alt_fr": "a" * 501, "alt_en": ""}, instance=Image())

    with translation.override("en"):
        assert form.errors == {
            "alt": ["Français: the text has 501 characters; at most 500 are allowed."]
        }


def test_form_shows_what_was_sent_when_it_is_refused():
    form = AltForm({"alt_fr": "a" * 501, "alt_en": "A lantern"}, instance=Image())

    html = BeautifulSoup(str(form["alt"]), "html.parser")

    assert html.find(id="id_alt_en")["value"] == "A lantern"
    assert html.find(id="id_alt_fr")["value"] == "a" * 501


def test_widget_labels_each_input_in_one_fieldset():
    form = AltForm(instance=Image(alt={"fr": 'Une "lanterne"'}), prefix="image-3")

    html = BeautifulSoup(str(form["alt"]), "html.parser")

    fieldset = html.find("fieldset")
    assert fieldset["aria-labelledby"] == "id_image-3-alt_fr-label"
    assert [
        (html.find("label", attrs={"for": box["id"]}).text, box["lang"], box["name"])
        for box in fieldset.find_all("input")
    ] == [
        ("Français", "fr", "image-3-alt_fr"),
        ("English", "en", "image-3-alt_en"),
    ]
    assert [(box["value"], box["maxlength"]) for box in fieldset.find_all("input")] == [
        ('Une "lanterne"', "500"),
        ("", "500"),
    ]
    assert form["alt"].id_for_label == "id_image-3-alt_fr"
