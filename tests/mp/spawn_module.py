# A program started by -m: its module is found again in spawned processes, under another name.
# run: -m modules.spawned_program
# expect: as __main__
# expect: as __mp_main__
# expect: True __mp_main__
# expect: 0
