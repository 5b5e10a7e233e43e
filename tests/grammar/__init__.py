"""How well rewordings are made: python -m tests.grammar.score"""
