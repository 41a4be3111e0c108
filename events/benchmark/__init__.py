"""Invented content in any number, and what the API does with it, measured.

content, words, store, seeding      what `manage.py seed_bench` writes
questions, operations/, limits/     what is asked, and the least that answers it
databases, processes, asking, load,
readers, inside                     where and how it is asked
run, results, report, plot          one run of `make bench`, and what it comes to
"""
