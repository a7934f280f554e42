const manifest = `id: new-question
title: A new question
category: python-fundamentals
level: junior
minutes: 15
environment: python # python | numpy | pandas | sklearn | torch | web | tensorflow | cuda
topic: text
tags: [strings]
tests: counting, letter case and empty text # one phrase for the question's card
cases:
  - name: words
    title: Three words of lower-case letters
    audience: detail # detail | verdict | interviewer
    skill: correctness # correctness | edge_cases | shape | numerics | speed | style
    points: 3
    check: { kind: equal }
  - name: mixed_case
    title: Upper and lower case
    audience: verdict
    skill: edge_cases
    points: 2
    check: { kind: equal }
  - name: no_text
    title: Empty text
    audience: interviewer
    skill: edge_cases
    points: 1
    check: { kind: equal }
mistakes:
  - file: mistakes/first_word.py
    caughtBy: words
    why: counts in the first word and forgets the others
  - file: mistakes/keeps_case.py
    caughtBy: mixed_case
    why: forgets that A is a vowel as well
  - file: mistakes/empty_is_none.py
    caughtBy: no_text
    why: answers None where there is nothing to count
hints:
  - A first nudge that gives nothing away.
  - The direction to take.
  - The next step, said plainly.
clarifications:
  - A fact that is given only to those who ask.
`;

const statement = `# A new question

Count the vowels in a text, which may be several words.

\`\`\`python
def count_vowels(text: str) -> int
\`\`\`

- Vowels are a, e, i, o and u, in upper and lower case.
- An empty text has 0 vowels.
- Results are compared exactly.

\`\`\`python
>>> count_vowels("Pairwise")
4
\`\`\`
`;

const starter = `def count_vowels(text: str) -> int:
    """Return the number of vowels in text."""
    ...
`;

const reference = `def count_vowels(text: str) -> int:
    """Return the number of vowels in text."""
    return sum(letter in "aeiou" for letter in text.lower())
`;

const tests = `import random


def _word(rng, letters):
    return "".join(rng.choices(letters, k=20)) + letters


def words(solution, seed):
    rng = random.Random(seed)
    return solution.count_vowels(" ".join(_word(rng, "aeioubcd") for _ in range(3)))


def mixed_case(solution, seed):
    return solution.count_vowels(_word(random.Random(seed), "AEIOUaeiouBCbc"))


def no_text(solution, seed):
    return solution.count_vowels("")
`;

const mistake = (body: string): string => `def count_vowels(text):\n    ${body}\n`;

/** What a new draft starts from: a small question that is whole, to be overwritten piece by piece. */
export const templateFiles: Record<string, string> = {
  'question.yaml': manifest,
  'statement.md': statement,
  'starter.py': starter,
  'reference.py': reference,
  'tests.py': tests,
  'mistakes/first_word.py': mistake(
    'return sum(letter in "aeiou" for letter in text.lower().split(" ")[0])',
  ),
  'mistakes/keeps_case.py': mistake('return sum(letter in "aeiou" for letter in text)'),
  'mistakes/empty_is_none.py': mistake(
    'return sum(letter in "aeiou" for letter in text.lower()) if text else None',
  ),
};
