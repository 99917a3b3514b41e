"""Where requests go, and who gets a key."""

import pytest

from quiz.generate.llm.address import address, key_for
from quiz.generate.llm.problems import EndpointProblem

KEYS = {"QUIZ_LLM_API_KEY": "own", "OPENAI_API_KEY": "openai"}


@pytest.mark.parametrize(
    ("base", "url", "host", "here"),
    [
        ("http://localhost:8080/v1", "http://localhost:8080/v1/chat/completions", "localhost:8080", True),
        (" http://127.0.0.2/v1/ ", "http://127.0.0.2/v1/chat/completions", "127.0.0.2", True),
        ("http://[::1]:1/v1", "http://[::1]:1/v1/chat/completions", "[::1]:1", True),
        (
            "https://ai.example.org/v1/chat/completions",
            "https://ai.example.org/v1/chat/completions",
            "ai.example.org",
            False,
        ),
        (
            "https://a.example/x?version=2#y",
            "https://a.example/x/chat/completions?version=2",
            "a.example",
            False,
        ),
        (
            "http://localhost.example.org",
            "http://localhost.example.org/chat/completions",
            "localhost.example.org",
            False,
        ),
    ],
)
def test_a_base_url_is_completed(base: str, url: str, host: str, here: bool) -> None:
    found = address(base)
    assert (found.url, found.host, found.here) == (url, host, here)
    assert found.encrypted == base.strip().startswith("https")


@pytest.mark.parametrize(
    ("base", "words"),
    [
        ("localhost:8080", "neither http"),
        ("file:///etc/passwd", "neither http"),
        ("http://", "neither http"),
        ("", "neither http"),
        ("http://[::1", "cannot be read"),
        ("http://a:99999", "no port"),
        ("http://a:0", "no port"),
        (f"http://{'a' * 70}.example", "cannot be read"),
        ("http://a..example", "cannot be read"),
        ("https://me:secret@a.example/v1", "a user or a password"),
    ],
)
def test_what_is_no_address_is_told(base: str, words: str) -> None:
    with pytest.raises(EndpointProblem, match=words) as told:
        address(base)
    assert "secret" not in f"{told.value.message} {told.value.help}"


@pytest.mark.parametrize(
    ("base", "variables", "secret"),
    [
        ("https://a.example/v1", KEYS, "own"),
        ("https://a.example/v1", {"OPENAI_API_KEY": "openai"}, ""),
        ("https://api.openai.com/v1", {"OPENAI_API_KEY": "openai", "QUIZ_LLM_API_KEY": " "}, "openai"),
        ("http://api.openai.com/v1", {"OPENAI_API_KEY": "openai"}, ""),
        ("https://api.openai.com.example/v1", {"OPENAI_API_KEY": "openai"}, ""),
        ("https://api.openai.com:444/v1", {"OPENAI_API_KEY": "openai"}, ""),
        ("http://localhost:1/v1", KEYS, "own"),
        ("http://a.example/v1", {}, ""),
    ],
)
def test_a_key_goes_where_it_belongs(base: str, variables: dict[str, str], secret: str) -> None:
    assert key_for(address(base), variables).secret == secret


def test_a_key_goes_unencrypted_to_another_machine_only_where_that_is_allowed() -> None:
    there = address("http://a.example/v1")
    with pytest.raises(EndpointProblem, match=r"would go to a\.example unencrypted"):
        key_for(there, KEYS)
    assert key_for(there, KEYS, in_clear=True).secret == "own"


@pytest.mark.parametrize("secret", ["two words", "a\nb", "ключ", "a\x00"])
def test_what_cannot_be_a_key_is_told_without_it(secret: str) -> None:
    with pytest.raises(EndpointProblem) as told:
        key_for(address("https://a.example"), {"QUIZ_LLM_API_KEY": secret})
    assert secret not in told.value.message


def test_a_key_does_not_show_itself() -> None:
    assert "own" not in repr(key_for(address("https://a.example"), KEYS))
