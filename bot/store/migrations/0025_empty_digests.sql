-- That a digest had nothing to report is an outcome of its own, told no longer by the words of the reason.
UPDATE digest_slot SET state = 'empty', reason = '' WHERE state = 'skipped' AND reason = 'nothing new';
