import a.b as c.d
# exit: 1
