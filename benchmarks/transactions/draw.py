#!/usr/bin/env python3
"""Draws methods whose units of work are then judged by hand, before anybody looks at what Kerf says of them.

    kerf export SYSTEM --what transactions > transactions.csv
    kerf export SYSTEM --what entry-points > entry-points.csv
    kerf export SYSTEM --what table-reach > table-reach.csv
    draw.py transactions.csv entry-points.csv table-reach.csv [--seed 42] [--count 30]

The draw is over all methods that open a unit of work which is not read-only, and all entry points that reach a write. Only
names are printed.
"""
import argparse
import csv
import random


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def method(row):
    return row["class"] + "." + row["method"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("transactions")
    arguments.add_argument("entry_points")
    arguments.add_argument("table_reach")
    arguments.add_argument("--seed", type=int, default=42)
    arguments.add_argument("--count", type=int, default=30)
    given = arguments.parse_args()
    opening = {method(row) for row in rows(given.transactions) if row["readOnly"] == "false"}
    writing = {method(row) for row in rows(given.table_reach) if row["mode"] == "write"}
    entering = {method(row) for row in rows(given.entry_points)} & writing
    drawn = random.Random(given.seed).sample(sorted(opening | entering), given.count)
    print("\n".join(sorted(drawn)))


if __name__ == "__main__":
    main()
