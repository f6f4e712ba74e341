#!/usr/bin/env python3
"""Makes intervals.json and optima.json, against which the specs of src/disclosure/tables hold the guard.

Run by hand when the cases change; it wants glpsol (Debian: glpk-utils, here GLPK 5.0), numpy and scipy (here 1.17.1, HiGHS).

intervals.json  random tables with random hidden cells; the least and largest value of each hidden cell is found by
                glpsol as a whole-number programme, "recoverable" by ranks over fractions
optima.json     random tables; the least hidden sum that leaves every small cell `width` of play is found by HiGHS as a
                mixed-integer programme (the model of Fischetti and Salazar 2001), without any of our own code
"""
import json
import pathlib
import random
import subprocess
import tempfile
from fractions import Fraction

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

here = pathlib.Path(__file__).parent


def with_totals(inner):
    wide = [row + [sum(row)] for row in inner]
    return wide + [[sum(column) for column in zip(*wide)]]


def random_table(dice, most_rows, most_columns, mean):
    rows, columns = dice.randint(2, most_rows), dice.randint(2, most_columns)
    return with_totals([[int(dice.expovariate(1 / mean)) for _ in range(columns)] for _ in range(rows)])


def equations(rows, columns):
    """Each line adds up: coefficients by cell, row by row."""
    width = columns + 1
    lines = [[r * width + c for c in range(width)] for r in range(rows + 1)]
    lines += [[r * width + c for r in range(rows + 1)] for c in range(width)]
    return [{cell: -1 if cell == line[-1] else 1 for cell in line} for line in lines]


def rank(matrix):
    matrix, found = [[Fraction(value) for value in row] for row in matrix], 0
    for column in range(len(matrix[0]) if matrix else 0):
        pivot = next((at for at in range(found, len(matrix)) if matrix[at][column]), None)
        if pivot is None:
            continue
        matrix[found], matrix[pivot] = matrix[pivot], matrix[found]
        for at in range(found + 1, len(matrix)):
            factor = matrix[at][column] / matrix[found][column]
            matrix[at] = [value - factor * other for value, other in zip(matrix[at], matrix[found])]
        found += 1
    return found


def glpsol(lines, values, hidden, cell, direction):
    rules = []
    for at, line in enumerate(lines):
        unknown = [f"{'+' if sign > 0 else '-'} x{one}" for one, sign in line.items() if one in hidden]
        known = -sum(sign * values[one] for one, sign in line.items() if one not in hidden)
        if unknown:
            rules.append(f" r{at}: {' '.join(unknown)} = {known}")
    names = " ".join(f"x{one}" for one in hidden)
    text = "\n".join([f"{direction}\n obj: x{cell}", "Subject To", *rules, "General", f" {names}", "End"])
    with tempfile.TemporaryDirectory() as folder:
        problem, answer = pathlib.Path(folder, "problem.lp"), pathlib.Path(folder, "answer.txt")
        problem.write_text(text + "\n")
        said = subprocess.run(["glpsol", "--lp", problem, "-o", answer], capture_output=True, text=True, check=True).stdout
        if "UNBOUNDED" in said or "NO DUAL FEASIBLE" in said:
            return None
        objective = next(line for line in answer.read_text().splitlines() if line.startswith("Objective:"))
        return round(float(objective.split("=")[1].split()[0]))


def interval_cases(dice, wanted):
    for _ in range(wanted):
        counts = random_table(dice, 5, 5, dice.choice([1, 4, 20]))
        rows, columns = len(counts) - 1, len(counts[0]) - 1
        values, lines = [value for row in counts for value in row], equations(rows, columns)
        hidden = sorted(dice.sample(range(len(values)), dice.randint(1, len(values))))
        matrix = [[line.get(cell, 0) for cell in hidden] for line in lines]
        whole = rank(matrix)
        found = []
        for at, cell in enumerate(hidden):
            unit = [1 if other == at else 0 for other in range(len(hidden))]
            low, high = (glpsol(lines, values, hidden, cell, way) for way in ("Minimize", "Maximize"))
            found.append({"cell": cell, "low": low, "high": high, "recoverable": rank(matrix + [unit]) == whole})
        yield {"counts": counts, "intervals": found}


def least_hidden_sum(counts, small, width):
    """Chooses cells x, and for each small cell two tables within width of the true one that differ in it by width."""
    values = [value for row in counts for value in row]
    lines, cells = equations(len(counts) - 1, len(counts[0]) - 1), len(values)
    size = cells + 2 * cells * len(small)
    low, high, rules = numpy.zeros(size), numpy.ones(size), []
    for cell in small:
        low[cell] = 1
    for at, cell in enumerate(small):
        up, down = cells + 2 * at * cells, cells + (2 * at + 1) * cells
        for start in (up, down):
            low[start:start + cells], high[start:start + cells] = -width, width
            for line in lines:
                rules.append(({start + one: sign for one, sign in line.items()}, 0, 0))
            for one in range(cells):
                rules.append(({start + one: 1, one: -width}, -numpy.inf, 0))
                rules.append(({start + one: 1, one: min(width, values[one])}, 0, numpy.inf))
        rules.append(({up + cell: 1, down + cell: -1}, width, numpy.inf))
    matrix = numpy.zeros((len(rules), size))
    for at, (line, _, _) in enumerate(rules):
        for one, factor in line.items():
            matrix[at, one] = factor
    costs = numpy.concatenate([values, numpy.zeros(size - cells)])
    whole = numpy.concatenate([numpy.ones(cells), numpy.zeros(size - cells)])
    limits = LinearConstraint(matrix, [rule[1] for rule in rules], [rule[2] for rule in rules])
    answer = milp(costs, integrality=whole, bounds=Bounds(low, high), constraints=limits, options={"mip_rel_gap": 0})
    assert answer.status == 0, answer.message
    return round(answer.fun)


def optimum_cases(dice, wanted):
    while wanted:
        counts = random_table(dice, 6, 5, dice.choice([4, 10, 30]))
        threshold = dice.choice([3, 5, 10])
        width, zeros = dice.choice([1, 1, max(1, threshold - 2)]), dice.random() < 0.2
        values = [value for row in counts for value in row]
        small = [cell for cell, value in enumerate(values) if value < threshold and (zeros or value > 0)]
        if not 1 <= len(small) <= 12:
            continue
        wanted -= 1
        yield {"counts": counts, "threshold": threshold, "zeros": zeros, "width": width, "hiddenSum": least_hidden_sum(counts, small, width)}


def write(name, cases):
    (here / name).write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")


write("intervals.json", interval_cases(random.Random(2026), 60))
write("optima.json", optimum_cases(random.Random(5), 150))
