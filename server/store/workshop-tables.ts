/** Tables of a workshop in the order in which they refer to each other, the referring ones first. */
export const workshopTables = [
  ...['erasures', 'snapshots', 'vote_receipts', 'vote_participation', 'vote_choices', 'ballots', 'votes', 'card_taps', 'tap_rounds', 'practice_marks', 'practice_counts'],
  ...['command_replies', 'device_codes', 'proxy_names', 'crux_notes', 'whys', 'aggregates', 'revealed_views', 'reveals', 'submissions', 'memberships', 'people'],
]
