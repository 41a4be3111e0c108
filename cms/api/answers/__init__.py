"""Answers from memory: whole, never stale, dropped when what they tell has changed.

A change is told by the database itself, in the transaction that makes it (`triggers`),
and heard by every process (`listener`), which drops the answers made from what has
changed (`memory`, `tags`), or ends them when their time has come (`moments`). `front`
stands before everything else and answers what is kept.
"""
