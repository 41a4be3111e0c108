"""What the API is measured against: the least that can be done for the same bytes.

Each module is served by granian by itself and knows nothing of Django.
"""
