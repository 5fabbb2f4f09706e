"""The three meetings of the Debates corpus, from a folder and from a tar: debates.py OUT OUT_OF_TAR"""
import csv
import sys


def rows(out):
    with open(f"{out}/statements.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


folder, tar = map(rows, sys.argv[1:])
records = {row["record_id"] for row in folder}
unknown = [row["statement_id"] for row in folder if row["delegation_type"] in ("", "unknown") or not row["delegation"]]
print(f"   {len(folder)} turns in {len(records)} records, {len(unknown)} without a delegation")
if len(folder) != 67 or len(records) != 3 or unknown:
    sys.exit(f"expected 67 turns in 3 records, every delegation known; unknown: {unknown}")
if folder != tar:
    sys.exit("the tar gives other rows than the folder")
