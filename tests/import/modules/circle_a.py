import modules.circle_b
value = "a"


def from_b():
    return modules.circle_b.value
