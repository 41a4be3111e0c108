"""In the form of a translation, facts are shown and not taken; words are edited."""

from django import forms
from django.forms.formsets import DELETION_FIELD_NAME, ORDERING_FIELD_NAME
from django.urls import reverse
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import Panel

from cms.fact_rows import RowKind, row_kinds
from cms.facts import SharedFactsMixin, source_of, versions_of
from cms.page_forms import PageForm
from cms.translation.ledger import state_of

ROW_CONTROLS = (DELETION_FIELD_NAME, ORDERING_FIELD_NAME)


class SharedFactsFormMixin:
    """For the forms of pages and records that share facts between languages."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if is_translation(self.instance):
            lock_facts(self)


class SharedFactsPageForm(SharedFactsFormMixin, PageForm):
    pass


class SharedFactsRecordForm(SharedFactsFormMixin, WagtailAdminModelForm):
    pass


def is_translation(obj: SharedFactsMixin) -> bool:
    """Whether another version was written first and owns the facts."""
    return obj.pk is not None and source_of(obj).pk != obj.pk


def lock_facts(form: forms.ModelForm) -> None:
    """Whatever is sent for a fact, the form keeps what is stored."""
    for name in type(form.instance).shared_facts:
        if name in form.fields:
            form.fields[name].disabled = True
    _lock_rows(form)


def _lock_rows(form: forms.ModelForm) -> None:
    for kind in row_kinds(type(form.instance)):
        formset = form.formsets.get(kind.relation)
        if formset is not None:
            _lock_formset(formset, kind)


def _lock_formset(formset: BaseChildFormSet, kind: RowKind) -> None:
    """No row is added, removed or moved; only the words of known rows can change."""
    known = formset.initial_form_count()
    for place, row in enumerate(formset.forms):
        words = kind.words if place < known else ()
        for name, field in row.fields.items():
            identity = name == formset.model._meta.pk.name
            field.disabled = name not in words and not identity
        if place < known and hasattr(row, "formsets"):
            _lock_rows(row)


def _words_url(translation: SharedFactsMixin) -> str:
    meta = translation._meta
    names = (meta.app_label, meta.model_name, translation.pk)
    return reverse("translation:edit", args=names)


class FactsNotice(Panel):
    """Says whose facts these are: a link to the source, or the languages concerned."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms/facts_notice.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            versions = (
                list(versions_of(self.instance).select_related("locale"))
                if self.instance.pk
                else []
            )
            source = versions[0] if versions else None
            is_translation = source is not None and source.pk != self.instance.pk
            return context | {
                "words_url": _words_url(self.instance) if is_translation else "",
                "source": source,
                "is_translation": is_translation,
                "open_texts": state_of(self.instance).open_texts
                if is_translation
                else 0,
                "others": [v.locale.get_display_name() for v in versions[1:]],
            }

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and super().is_shown()
