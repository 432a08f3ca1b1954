package org.shouhu.desk.identity;

/** Somebody tried to seal something for a case that was erased; what they hold must not be kept. */
public class CaseErasedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For that case. */
    public CaseErasedException(CaseId caseId) {
        super("The case " + caseId + " was erased; nothing can be sealed for it.");
    }
}
