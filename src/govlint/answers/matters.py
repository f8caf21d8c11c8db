"""Matters in words: a type of decision, a function or what is delegated, as people say it."""

VOWELS = set("aeiouy")


def in_plain_words(words: str, name: str = "") -> str:
    """Write a type or a matter as words, those in capitals as a name has them."""
    if words == "residual":
        return "all the rest"
    capitals = {word.casefold(): word for word in name.split() if word.isupper()}
    parts = words.replace("_", "-").split("-")
    return " ".join(
        capitals.get(part.casefold(), part if set(part.casefold()) & VOWELS else part.upper())
        for part in parts
    )
