"""The board of translations: each thing with what there is of it in every language."""
