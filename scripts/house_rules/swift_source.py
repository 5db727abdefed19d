"""Reading Swift just well enough for the house rules: what is code, what is imported, where a body ends."""

import re

COMMENT_OR_STRING = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<string>(?P<hashes>#*)""".*?"""(?P=hashes)|#*"(?:\\.|[^"\\\n])*"#*)', re.S
)


def blank(text):
    """The same number of lines, with nothing on them."""
    return "\n" * text.count("\n")


def code_of(source):
    """Swift without comments and without what stands in strings; line numbers stay as they were."""
    return COMMENT_OR_STRING.sub(
        lambda found: blank(found[0]) if found["comment"] else '""' + blank(found[0]), source
    )


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def room_of(path):
    """The module that a file belongs to: `Casework` for Sources/Casework/Events/Fold.swift."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 and parts[0] in ("Sources", "Tests") else None


def imports_of(source):
    """(line, module) for every import."""
    code = code_of(source)
    pattern = r"^[ \t]*(?:@\w+[ \t]+|\w+[ \t]+)*import[ \t]+(?:(?:struct|class|enum|func|protocol|typealias)[ \t]+)?(\w+)"
    return [(line_of(code, found.start(1)), found[1]) for found in re.finditer(pattern, code, re.M)]


def body_after(code, offset):
    """The braces and what is between them, for the declaration whose parameters start at `offset`."""
    depth, start = 0, None
    for position in range(offset, len(code)):
        character = code[position]
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif character == "{":
            start = position if start is None and depth == 0 else start
            depth += 1
        elif character == "}":
            depth -= 1
            if depth < 0:
                return None  # a requirement of a protocol: no body of its own
            if start is not None and depth == 0:
                return code[start : position + 1]
        elif character == "\n" and start is None and depth == 0:
            following = code[position:].lstrip()
            if not following.startswith(("{", "->", "where", "throws", "async")):
                return None
    return None
