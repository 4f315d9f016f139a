# Changing user and groups: setting what is there already, and what the errors are.
import os

print(os.setreuid(-1, -1), os.setregid(-1, os.getegid()), os.setresuid(-1, os.geteuid(), -1), os.setresgid(-1, -1, -1))
# expect: None None None None
print(os.getgrouplist("root", 0)[0], sorted(os.getgrouplist("nobody", 12345)))  # expect: 0 [12345]
for call in (lambda: os.setreuid("a", 1), lambda: os.setresuid(-2, 0, 0), lambda: os.setregid(0.5, 0), lambda: os.setgroups(5),
             lambda: os.setgroups(["x"]), lambda: os.initgroups(3, 0), lambda: os.login_tty(-1), lambda: os.setreuid(1)):
    try:
        print(call())
    except (TypeError, OverflowError, OSError, ValueError) as error:
        print(type(error).__name__, error)  # expect: TypeError uid should be integer, not str
        # expect: OverflowError uid is less than minimum
        # expect: TypeError gid should be integer, not float
        # expect: TypeError setgroups argument must be a sequence
        # expect: TypeError groups must be integers
        # expect: TypeError expected str, bytes or os.PathLike object, not int
        # expect: ValueError file descriptor cannot be a negative integer (-1)
        # expect: TypeError setreuid expected 2 arguments, got 1
