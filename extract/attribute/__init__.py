"""One question a file: what does this number measure, where, when, of what sector?"""
