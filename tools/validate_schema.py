#!/usr/bin/env python3
"""Hold records against their JSON Schema in docs/schema/.

Usage: validate_schema.py RECORD [FILE...]      RECORD: read, compare, annotate, claim, about, ...

Each line of the files (or of standard input) is one record. The schemas let a record have more keys
than they name, as the contract does for later versions; here no key may be without a description,
so that the pages stay whole. Exit code 1 if a record is not as its schema says, one line each.

Needs Debian's python3-jsonschema (4.10 or later)."""
import json
import sys
from pathlib import Path

import jsonschema

SCHEMAS = Path(__file__).resolve().parent.parent / "docs" / "schema"


def close(schema):
    """Every object with `properties` has no others."""
    if isinstance(schema, list):
        return [close(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: close(part) for key, part in schema.items()}
    if isinstance(schema.get("properties"), dict):
        closed.setdefault("additionalProperties", False)
    return closed


def load_all(folder: Path = SCHEMAS) -> dict:
    schemas = {}
    for file in sorted(folder.glob("*.json")):
        schema = json.loads(file.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        schemas[file.stem] = close(schema)
    return schemas


class Validator:
    def __init__(self, record: str, folder: Path = SCHEMAS):
        schemas = load_all(folder)
        if record not in schemas:
            raise SystemExit(f"there is no schema {record}; there are: {' '.join(schemas)}")
        store = {schema["$id"]: schema for schema in schemas.values()}
        resolver = jsonschema.RefResolver.from_schema(schemas[record], store=store)
        self._validator = jsonschema.Draft202012Validator(schemas[record], resolver=resolver)

    def problems(self, line: str):
        """What is wrong with one record: (path in it, what)."""
        try:
            value = json.loads(line)
        except ValueError as error:
            yield "", f"no JSON: {error}"
            return
        for error in sorted(self._validator.iter_errors(value), key=lambda e: [str(p) for p in e.absolute_path]):
            yield "/".join(str(part) for part in error.absolute_path), error.message


def main() -> int:
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    validator = Validator(sys.argv[1])
    failed = False
    for name in sys.argv[2:] or ["/dev/stdin"]:
        with open(name, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                for path, what in validator.problems(line):
                    failed = True
                    print(f"{name}:{number}: {path}: {what[:300]}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
