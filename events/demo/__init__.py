"""Content to look at: one real announcement, and a season that is invented.

Everything goes through the models, in French and in English. Each function may run
again: it creates what is missing and leaves alone what is there.
"""
