"""Reads the scores of one record as JSON and fails when one is below its floor: expect.py NAME=FLOOR ..."""
import json
import sys

scores = json.load(sys.stdin)
short = []
for argument in sys.argv[1:]:
    name, floor = argument.split("=")
    value = scores.get(name)
    print(f"   {name} {value if value is None else round(value, 3)} (at least {floor})")
    if value is None or value < float(floor):
        short.append(name)
if short:
    detail = {k: v for k, v in scores.items() if k.startswith(("missed", "wrong", "stance_errors", "topic_worst"))}
    print(json.dumps(detail, ensure_ascii=False, indent=1))
    sys.exit("below the floor: " + ", ".join(short))
