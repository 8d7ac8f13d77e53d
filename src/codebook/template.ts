/** What `sixphase init` writes: a codebook in phase 2 that shows the format, to be overwritten bit by bit. */
export const codebookTemplate: string = `# A codebook for sixphase. Lines that begin with # are notes; change or delete anything.

sixphase: 1                   # version of this format
id: my-study                  # short and stable: results name the codebook by it
title: Barriers to telemedicine in our hospital
version: 0.1.0                # raise it when codes change; results name the version that made them
language: en                  # or a list: [en, ur]
approach: codebook            # coding-reliability, codebook or reflexive
phase: 2                      # the phase of thematic analysis, 1 to 6, that you have reached

# What the codes rest on; a code cites a source by its key.
# sources:
#   braun2006:
#     citation: Braun, V., Clarke, V. (2006). Using thematic analysis in psychology.
#     url: https://doi.org/10.1191/1478088706qp063oa

themes:
  - id: technology
    name: Technology that gets in the way of care
    # concept: One sentence, the idea that holds the theme together (needed from phase 3 on).
    status: candidate         # then reviewed and defined; retired when it is given up
    codes:
      - id: usability
        name: Hard-to-use platforms
        kind: barrier         # or facilitator, or neutral
        brief: The platform costs time or patience that belongs to the patient.
        # From phase 5 on, every code also has:
        # definition: What the code means, in full.
        # when: When to use it.
        # when_not: When not to use it, and which code to use instead.
        examples:             # the rules must code these
          - "I was still troubleshooting the camera when she told me about her chest pain."
        near_misses:          # the rules must not code these
          - text: "There is no problem with the new screens, they are user friendly."
            because: praise
        rules:                # one of them is enough
          - troubleshoot      # a word, in all its forms: troubleshooting, troubleshoots
          - user *friendl*    # a phrase; * stands for any letters, ? for exactly one
          - '*click*'         # what begins with * goes in quotes
          - exact: EHR        # as it is written here, capitals too
          - {near: [system, crash], within: 6}  # in one sentence, at most 6 words apart, in any order
          - all: [log*, time] # all of them somewhere in one excerpt
          - regex: 'sign(ing)?[- ]?in'          # a regular expression, in single quotes
        unless: [no problem*] # an excerpt in which one of these is found is not coded

      - id: connectivity
        name: Weak connections
        kind: barrier
        brief: Calls fail or suffer because of the line or the power.
        examples:
          - "The internet goes down and I lose the patient in the middle of a sentence."
        rules:
          - {near: [internet, down], within: 4}
          - bandwidth

# Codes that are in no theme yet.
codes: []

# Notes of the analysis: what was decided, and why.
# memos:
#   - phase: 2
#     about: usability
#     text: Two people meant their own skills rather than the platform.
`;
