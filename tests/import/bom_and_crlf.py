import modules.dos_file
print(modules.dos_file.text)  # expect: 'one\ntwo|é'
