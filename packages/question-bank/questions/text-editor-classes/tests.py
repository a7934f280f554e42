import random


def _state(editor):
    return [editor.text, editor.cursor]


# A case fails for one reason: only the first deletes 0 characters, only the second calls end, and
# nothing but `cursor_of_edits` looks at the cursor after an undo or moves it before one; there no
# two steps are undone in a row.
def typing_and_deleting(solution, seed):
    rng = random.Random(seed)
    editor = solution.TextEditor()
    results = [editor.text]
    for _ in range(30):
        if rng.random() < 0.6:
            editor.insert("".join(rng.choices("abc \n", k=rng.randrange(1, 6))))
            results.append(editor.text)
        else:
            results.append([editor.delete(rng.randrange(0, min(4, len(editor.text)) + 1)), editor.text])
    editor.insert("end")
    return [*results, editor.delete(0), editor.text, editor.delete(2), editor.text]


def moving_cursor(solution, seed):
    rng = random.Random(seed)
    editor = solution.MovingEditor()
    editor.insert("helo")
    editor.left(1)
    editor.insert("l")
    results = [_state(editor)]
    editor.home()
    results.append(_state(editor))
    editor.insert("oh, ")
    editor.end()
    results.append(_state(editor))
    for _ in range(40):
        cursor, length = editor.cursor, len(editor.text)
        action = rng.choice(["insert", "insert", "delete", "left", "right", "home", "end"])
        if action == "insert":
            editor.insert("".join(rng.choices("abcdef", k=rng.randrange(1, 5))))
        elif action == "delete" and cursor > 0:
            results.append(editor.delete(rng.randrange(1, cursor + 1)))
        elif action == "left" and cursor > 0:
            editor.left(rng.randrange(1, cursor + 1))
        elif action == "right" and cursor < length:
            editor.right(rng.randrange(1, length - cursor + 1))
        elif action in ("home", "end"):
            getattr(editor, action)()
        results.append([action, *_state(editor)])
    return results


def moves_beyond_ends(solution, seed):
    far = random.Random(seed).randrange(8, 90)
    basic = solution.TextEditor()
    basic.insert("abc")
    results = [[basic.delete(far), basic.text, basic.delete(far), basic.text]]
    editor = solution.MovingEditor()
    editor.left(far)
    results.append(_state(editor))
    editor.right(far)
    results.append(_state(editor))
    editor.insert("abcdef")
    editor.right(2)
    results.append(_state(editor))
    editor.left(far)
    results.append(_state(editor))
    results.append([editor.delete(2), *_state(editor)])
    editor.right(far)
    results.append(_state(editor))
    editor.left(4)
    return [*results, editor.delete(far), _state(editor)]


def negative_counts(solution, seed):
    count = -random.Random(seed).randrange(1, 4)
    outcomes = []
    for kind, name in [
        ("TextEditor", "delete"),
        ("MovingEditor", "delete"),
        ("MovingEditor", "left"),
        ("MovingEditor", "right"),
        ("SmartEditor", "delete"),
        ("SmartEditor", "left"),
        ("SmartEditor", "right"),
    ]:
        editor = getattr(solution, kind)()
        editor.insert("abcdef")
        if kind != "TextEditor":
            editor.left(3)
        try:
            getattr(editor, name)(count)
            outcome = "no error"
        except ValueError:
            outcome = "ValueError"
        outcomes.append([kind, name, outcome, editor.text])
    return outcomes


def _typed(solution, *texts):
    editor = solution.SmartEditor()
    for text in texts:
        editor.insert(text)
    return editor


def undo_and_redo(solution, seed):
    rng = random.Random(seed)
    editor = solution.SmartEditor()
    texts = [""]
    steps = rng.randrange(6, 12)
    for number in range(steps):
        if number % 3 == 2:
            editor.delete(rng.randrange(1, 3))
        else:
            editor.insert("".join(rng.choices("abcdef", k=3)))
        texts.append(editor.text)
    undone = [editor.text for _ in range(steps) if editor.undo()]
    redone = [editor.text for _ in range(steps) if editor.redo()]
    back = [editor.text for _ in range(2) if editor.undo()]
    again = [editor.text for _ in range(2) if editor.redo()]
    return {"texts": texts, "undone": undone, "redone": redone, "back": back, "again": again}


def empty_history(solution, seed):
    editor = solution.SmartEditor()
    results = [editor.undo(), editor.redo()]
    editor.insert(f"text {seed % 100}")
    results += [editor.redo(), editor.undo(), editor.undo(), editor.text]
    return [*results, editor.redo(), editor.redo(), editor.text]


def edit_after_undo(solution, seed):
    word = "".join(random.Random(seed).choices("abcdef", k=4))
    inserted = _typed(solution, "one", word)
    inserted.undo()
    inserted.insert("two")
    inserted.redo()
    deleted = _typed(solution, "one", word)
    deleted.undo()
    deleted.delete(1)
    deleted.redo()
    return {"insert": inserted.text, "delete": deleted.text}


def cursor_of_edits(solution, seed):
    rng = random.Random(seed)
    editor = _typed(solution, "abcdefgh")
    editor.left(rng.randrange(2, 4))
    editor.insert("XYZ")
    results = [_state(editor)]
    editor.home()
    editor.right(1)
    results.append([editor.undo(), *_state(editor)])
    editor.home()
    results.append([editor.redo(), *_state(editor)])
    editor.left(1)
    editor.delete(4)
    results.append(_state(editor))
    editor.right(2)
    results.append([editor.undo(), *_state(editor)])
    editor.right(90)
    return [*results, [editor.redo(), *_state(editor)]]


def edits_without_effect(solution, seed):
    word = "".join(random.Random(seed).choices("abcdef", k=4))
    editor = _typed(solution, "one", word)
    editor.insert("")
    editor.undo()
    first = editor.text
    # It must not clear what can be redone, either.
    editor.insert("")
    editor.redo()
    second = editor.text
    empty = _typed(solution, "one")
    empty.undo()
    empty.delete(2)
    empty.redo()
    return [first, second, empty.text]


def completions(solution, seed):
    rng = random.Random(seed)
    words = ["bat", "apply", "apple", "Apple", "ape", "ap", "x1ap", "été"]
    rng.shuffle(words)
    results = {}
    for typed in ["ap", "a", "an ap", "bat", "(ap", "x1ap", "b\nap", "Ap", "zz", "é", "ap ", "", "7"]:
        results[typed] = _typed(solution, typed).complete(list(words))
    middle = _typed(solution, "bat apxyz")
    middle.left(3)
    results["before the cursor"] = middle.complete(list(words))
    middle.left(2)
    results["before a word"] = middle.complete(list(words))
    return results


def inheritance(solution, seed):
    basic, moving, smart = solution.TextEditor, solution.MovingEditor, solution.SmartEditor
    moves, history = ("left", "right", "home", "end"), ("undo", "redo", "complete")
    return {
        "a moving editor is a basic one": issubclass(moving, basic) and moving is not basic,
        "a smart editor is a moving one": issubclass(smart, moving) and smart is not moving,
        "moves of a basic editor": [name for name in moves if hasattr(basic, name)],
        "history of the others": [name for name in history if hasattr(moving, name)],
        "defined again": [name for name in ("insert", "delete") if name in vars(moving)],
    }


def many_inserts(solution, seed, size):
    editor = solution.SmartEditor()
    editor.insert("ab" * (4 * size))
    editor.left(4 * size)
    for _ in range(size):
        editor.insert("x")
    editor.delete(seed % 10 + 1)
    text = editor.text
    return [len(text), editor.cursor, text.count("x")]
