"""Aliases: commands of the system under the name of a magic. `%alias`, `%unalias`, and the ones that are always there."""
import re

from _cells.error import UsageError

COMMON = {
    "cat": "cat", "clear": "clear", "cp": "cp", "ldir": "ls -F -o %l | grep /$", "less": "less",
    "lf": "ls -F -o %l | grep ^-", "lk": "ls -F -o %l | grep ^l", "ll": "ls -F -o", "ls": "ls -F",
    "lx": "ls -F -o %l | grep ^-..x", "man": "man", "mkdir": "mkdir", "more": "more", "mv": "mv", "rm": "rm", "rmdir": "rmdir",
}
NAME = re.compile(r"[^\W\d]\w*")


def run(shell, name, line):
    """The command of an alias: `%l` in it is the line, each `%s` a word of it, and what is left of it comes behind."""
    command = shell.aliases[name]
    if "%l" in command:
        command, line = command.replace("%l", line), ""
    wanted = command.count("%s") - command.count("%%s")
    words = line.split(None, wanted)
    if len(words) < wanted:
        raise UsageError(f"Alias <{name}> requires {wanted} arguments, {len(words)} given.")
    for word in words[:wanted]:
        command = re.sub("(?<!%)%s", lambda found: word, command, count=1)
    rest = words[wanted] if len(words) > wanted else ""
    shell.system(f"{command.replace('%%s', '%s')} {rest}")


def alias_line(shell, line, frame):
    """%alias, %alias NAME, %alias NAME command"""
    name, _, command = line.strip().partition(" ")
    command = command.strip()
    if not name:
        print(f"Total number of aliases: {len(shell.aliases)}")
        return sorted(shell.aliases.items())
    if not command:
        if name not in shell.aliases:
            raise UsageError(f"No such alias: {name}")
        print(f"{name} -> {shell.aliases[name]}")
        return None
    if not NAME.fullmatch(name):
        raise UsageError(f"An alias needs a name that Python would accept, not {name!r}")
    shell.aliases[name] = command
    return None


def unalias_line(shell, line, frame):
    """%unalias NAME"""
    if shell.aliases.pop(line.strip(), None) is None:
        raise UsageError(f"{line.strip()} is not an alias")
