"""Whether a sentence denies."""

import pytest

from quiz.lint.negatives import asks_for_not, is_asking
from quiz.lint.texts import words_of

ASK_FOR_NOT = """\
Which of these animals does not lay eggs?
Which of the following is not a mammal?
All of the following are mammals except:
All of these signed the treaty except for which one?
What must a driver not do at a red light?
Which vitamin can the body not make?
Where is smoking not allowed?
Who didn't sign the Declaration?
Which country was never a colony?
Choose the word that does not fit.
Mammals do not
In which language are nouns not capitalised?
Which metal isn't magnetic?
Which instrument is not part of a string quartet?
What do vegans not eat?
Which amendment does not concern voting?
When should you not take aspirin?
Which statement is not true?
Which of these words cannot be a verb?
Under Roman law, which of these could slaves not do?
Of the planets below, which does not have rings?
Which river doesn't flow into the Black Sea?
Identify the gas that is not noble.
Who was not a member of the Beatles?
Which has never been a capital of Japan?
Whose troops did not take part in the battle?
In which country is French not an official language?
What should she not do first?
Which planets are often not visible?
"""

ASK = """\
Why did Japan not attack the Soviet Union?
What do you call a number that is not divisible by two?
Which law says an object does not change its motion?
Which term means something is not known?
What happens if you do not water a cactus?
Not only the Sun but also the Moon causes what?
Which of these is not only a fruit but also a colour?
What is the reason plants do not grow in the dark?
Which colony was not until 1960 independent?
What was the verdict of the court, guilty or not?
Who decided not to run in 1928?
Which animal that does not swim is a fish?
Which country, although it does not border the sea, has a navy?
What is achieved by not heating the milk?
If water does not boil, which of these is true?
Which speed is not more than 50?
What did Tesla tell Brisbane he didn't believe in?
Which word describes people who do not eat meat?
What was the rule under which women were not allowed to vote?
Which principle holds that energy is not created?
Which planet except Earth has water?
When water does not freeze, which salt was added?
Which philosopher claimed one cannot step into the same river twice?
What did the jury find: guilty or not guilty?
Who was found not guilty of treason?
How do you tell someone you do not understand?
What is a not-for-profit company?
Who wrote that no man is an island?
Which letter is silent in knot?
What was the only region not conquered by Rome?
Which of these would be hard, never having been tried?
A player who has not moved the king may do what?
Which novel was not published until 1925?
Which note is not a half tone but a whole tone above C?
The quick brown fox jumps over the lazy dog.
"""


@pytest.mark.parametrize("sentence", ASK_FOR_NOT.splitlines())
def test_the_word_that_asks_for_what_is_not_so_is_found(sentence: str) -> None:
    assert asks_for_not(words_of(sentence)) in words_of(sentence)


@pytest.mark.parametrize("sentence", ASK.splitlines())
def test_what_is_denied_elsewhere_is_not_asked_for(sentence: str) -> None:
    assert asks_for_not(words_of(sentence)) is None


def test_the_word_is_told_as_it_is_written() -> None:
    assert asks_for_not(words_of("Which is NOT a fish?")) == "NOT"
    assert asks_for_not(words_of("All of these are fish EXCEPT")) == "EXCEPT"
    assert asks_for_not(words_of("Which isn’t a fish?")) == "isn’t"
    assert asks_for_not(()) is None


def test_questions_and_tasks_ask() -> None:
    assert is_asking(words_of("In which year was it?"))
    assert is_asking(words_of("Choose the largest"))
    assert is_asking(words_of("Where is it?"))
    assert not is_asking(words_of("The place where it is"))
