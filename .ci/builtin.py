"""Compares the built-in records with the gold of the meeting, row by row: builtin.py OUT GOLD.json"""
import collections
import csv
import json
import sys

out, gold_file = sys.argv[1:]
target = "csto_kazakhstan_2022"
gold = json.load(open(gold_file, encoding="utf-8"))["statements"]


def rows(name):
    with open(f"{out}/{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


labels = {r["statement_id"]: r["label"] for r in rows("stances") if r["target"] == target}
topics = collections.defaultdict(set)
for row in rows("topics"):
    topics[row["statement_id"]].add(row["topic"])
records = collections.defaultdict(list)
for row in rows("statements"):
    records[row["record_id"]].append(row)
faults = []
if sorted(records) != ["SC-8967-en-restatement", "SC-8967-fr-restatement"]:
    faults.append(f"records: {sorted(records)}")
for record, statements in sorted(records.items()):
    if len(statements) != len(gold):
        faults.append(f"{record}: {len(statements)} statements")
        continue
    for want, got in zip(gold, statements):
        place = f"{record} {got['order']} {got['delegation']}"
        if (want["iso3"] or want["represents"]) not in (got["delegation_code"], got["delegation"]):
            faults.append(f"{place}: the gold has {want['represents']}")
        alternatives = want.get("stance_alt") or []
        if labels.get(got["statement_id"]) not in [want["stance"], *alternatives]:
            faults.append(f"{place}: {labels.get(got['statement_id'])}, the gold has {want['stance']}")
        found, optional = topics[got["statement_id"]], set(want["topics_optional"])
        if found - optional != set(want["topics"]) - optional:
            faults.append(f"{place}: topics more {sorted(found - optional - set(want['topics']))}, less {sorted(set(want['topics']) - found)}")
print(f"   {len(records)} records, {sum(map(len, records.values()))} statements, {len(faults)} differences")
if faults:
    sys.exit("\n".join(faults))
