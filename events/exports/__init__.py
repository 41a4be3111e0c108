"""The same things in formats that others read: plain rows in, text or dicts out.

The rows are those of the loaders, so that every format says what the API says.
"""
