import json

from flask import Flask, Response, request


class Refused(Exception):
    def __init__(self, status, text):
        super().__init__(text)
        self.status = status
        self.text = text


def answer(value, status=200):
    return Response(json.dumps(value), status=status, mimetype="application/json")


def read_rows(raw, n_features, max_rows):
    try:
        document = json.loads(raw)
    except ValueError:
        raise Refused(400, "this is not JSON") from None
    if type(document) is not dict or "rows" not in document:
        raise Refused(400, "there are no rows")
    rows = document["rows"]
    if type(rows) is not list:
        raise Refused(400, "rows is not a list")
    if len(rows) > max_rows:
        raise Refused(413, "too many rows")
    for number, row in enumerate(rows):
        if type(row) is not list or len(row) != n_features:
            raise Refused(400, f"row {number} does not have the right width")
        for entry in row:
            if type(entry) not in (int, float):
                raise Refused(400, f"row {number} has an entry that is not a number")
            if entry != entry or entry in (float("inf"), float("-inf")):
                raise Refused(400, f"row {number} has an entry that is not finite")
    return rows


def create_app(model, n_features, max_rows=1000):
    app = Flask("service")

    @app.errorhandler(Refused)
    def refuse(problem):
        return answer({"error": problem.text, "status": problem.status}, problem.status)

    @app.route("/predict", methods=["POST"])
    def predict():
        rows = read_rows(request.get_data(), n_features, max_rows)
        numbers = []
        if len(rows) > 0:
            try:
                found = model.predict(rows)
            except Exception as problem:
                raise Refused(500, "no prediction could be made") from problem
            for number in found:
                numbers.append(float(number))
        return answer({"n": len(rows), "predictions": numbers})

    @app.route("/health", methods=["GET"])
    def health():
        return answer({"status": "ok"})

    return app
