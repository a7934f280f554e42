import json
import random


def _client(solution):
    return solution.create_app().test_client()


def _word(rng):
    return "".join(rng.choices("bcdefghijklm", k=6))


def _decoded(response):
    """The JSON of a body, whatever the content type says."""
    try:
        return json.loads(response.get_data(as_text=True))
    except ValueError:
        return "no JSON"


def body(solution, seed):
    return _decoded(_client(solution).get("/api/data"))


def content_type(solution, seed):
    response = _client(solution).get("/api/data")
    return {"status": response.status_code, "type": response.mimetype}


def other_methods(solution, seed):
    client = _client(solution)
    methods = ["POST", "PUT", "PATCH", "DELETE"]
    return {method: client.open("/api/data", method=method).status_code for method in methods}


def unknown_below_api(solution, seed):
    rng = random.Random(seed)
    client = _client(solution)
    found = {}
    for path in ["/api/other", "/api/other/1", f"/api/{_word(rng)}", f"/api/data/{_word(rng)}"]:
        response = client.get(path)
        decoded = _decoded(response)
        error = decoded.get("error") if isinstance(decoded, dict) else None
        found[path] = {
            "status": response.status_code,
            "type": response.mimetype,
            "error is a text": isinstance(error, str) and error.strip() != "",
        }
    return found


def unknown_elsewhere(solution, seed):
    rng = random.Random(seed)
    client = _client(solution)
    found = {}
    for path in ["/other", "/apiary", "/data", f"/{_word(rng)}", f"/{_word(rng)}/api/data"]:
        response = client.get(path)
        found[path] = {"status": response.status_code, "type": response.mimetype}
    return found


def head_and_slash(solution, seed):
    client = _client(solution)
    head = client.head("/api/data")
    return {
        "HEAD": head.status_code,
        "bytes after HEAD": len(head.data),
        "trailing slash": client.get("/api/data/").status_code,
    }


def no_state(solution, seed):
    rng = random.Random(seed)
    client = _client(solution)
    answers = []
    for number in range(100):
        query = {"page": number, _word(rng): _word(rng)} if number % 5 == 4 else {}
        response = client.get("/api/data", query_string=query)
        answers.append([response.status_code, _decoded(response)])
    # What the first answer says is a matter of `body`.
    status, _ = answers[0]
    return {"status": status, "other answers": [one for one in answers if one != answers[0]][:3]}
