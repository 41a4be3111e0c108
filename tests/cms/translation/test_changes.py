from cms.translation.changes import word_changes


def test_a_changed_word_stands_between_those_that_stayed():
    assert word_changes("à 10 h, ici", "à 11 h, ici") == [
        ("same", "à "),
        ("gone", "10"),
        ("new", "11"),
        ("same", " h, ici"),
    ]


def test_tags_are_left_out():
    assert word_changes("<p>Un pôle</p>", "<p>Un <b>grand</b> pôle</p>") == [
        ("same", "Un "),
        ("new", "grand "),
        ("same", "pôle"),
    ]


def test_a_text_that_came_or_went():
    assert word_changes("", "Bonjour") == [("new", "Bonjour")]
    assert word_changes("Bonjour", "") == [("gone", "Bonjour")]
