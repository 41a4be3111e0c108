"""Invented content in any number, and what the API does with it, measured.

seed_bench  `content` says what there is, `seeding` writes it in bulk
"""
