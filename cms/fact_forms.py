"""In the form of a translation, facts are shown and not taken; words are edited."""

from django import forms
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.panels import Panel

from cms.fact_rows import RowKind, row_kinds
from cms.facts import source_of, versions_of


class SharedFactsFormMixin:
    """For the forms of pages and records that share facts between languages."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if is_translation(self.instance):
            lock_facts(self)


def is_translation(obj) -> bool:
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
    for number, row in enumerate(formset.forms):
        for name, field in row.fields.items():
            is_word = number < known and name in kind.words
            field.disabled = not is_word and not isinstance(
                field.widget, forms.HiddenInput
            ) or name in (forms.formsets.DELETION_FIELD_NAME, forms.formsets.ORDERING_FIELD_NAME)
        if number < known and hasattr(row, "formsets"):
            _lock_rows(row)


class FactsNotice(Panel):
    """Says whose facts these are: one link to the source, or the languages concerned."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms/facts_notice.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            versions = list(
                versions_of(self.instance).select_related("locale")
                if self.instance.pk
                else []
            )
            source = versions[0] if versions else None
            context["source"] = source
            context["is_translation"] = bool(source) and source.pk != self.instance.pk
            context["languages"] = [
                version.locale.get_display_name() for version in versions[1:]
            ]
            return context
