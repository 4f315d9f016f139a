# A directive that read too much reads less when the rest does not fit, and a format is looked at before the text is.
import time


def show(text, format):
    try:
        print(tuple(time.strptime(text, format)))
    except ValueError as e:
        print(e)


show("112Mon", "%j%H")  # expect: unconverted data remains: Mon
show("2024121", "%Y%m%d")  # expect: (2024, 12, 1, 0, 0, 0, 6, 336, -1)
show("31121", "%H%U%M%y")  # expect: (2021, 1, 1, 3, 1, 0, 4, 1, -1)
show("311", "%d%f")  # expect: (1900, 1, 31, 0, 0, 0, 2, 31, -1)
show("1", "%y")  # expect: time data '1' does not match format '%y'
show("3112", "%j%m")  # whoever says the day of the year knows the day
# expect: (1900, 11, 7, 0, 0, 0, 2, 311, -1)
show("5 Jan", "%m %b")  # the last one counts  # expect: (1900, 1, 1, 0, 0, 0, 0, 1, -1)
show("", "%d%")  # expect: stray % in format '%d%'
show("", "%d%Q%")  # expect: 'Q' is a bad directive in format '%d%Q%'
show("2024 31", "%G %j")
# expect: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
show("2024 3 1", "%G %V %w")  # expect: (2024, 1, 15, 0, 0, 0, 0, 15, -1)
show("31", "%V%M")
# expect: ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').
show("1 Mon 2024", "%V %a %Y")
# expect: ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.
show("2020 53 Fri 3", "%G %V %a %j")
# expect: Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.
