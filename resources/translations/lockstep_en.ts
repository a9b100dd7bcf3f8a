<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>FlowScene</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n on the way</numerusform>
            <numerusform>%n on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in sync</source>
        <translation>
            <numerusform>%n in sync</numerusform>
            <numerusform>%n in sync</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n systems</source>
        <translation>
            <numerusform>%n system</numerusform>
            <numerusform>%n systems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved</source>
        <translation>
            <numerusform>%n saved</numerusform>
            <numerusform>%n saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SystemState</name>
    <message numerus="yes">
        <source>Resting: %n failures in a row; next try %1.</source>
        <translation>
            <numerusform>Resting: %n failure in a row; next try %1.</numerusform>
            <numerusform>Resting: %n failures in a row; next try %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failures in a row.</source>
        <translation>
            <numerusform>%n failure in a row.</numerusform>
            <numerusform>%n failures in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clinics</source>
        <comment>that wait to be sent</comment>
        <translation>
            <numerusform>%n clinic</numerusform>
            <numerusform>%n clinics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older changes are replaced by newer ones</source>
        <translation>
            <numerusform>%n older change is replaced by a newer one</numerusform>
            <numerusform>%n older changes are replaced by newer ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep</name>
    <message numerus="yes">
        <source>%n days: %1</source>
        <translation>
            <numerusform>%n day: %1</numerusform>
            <numerusform>%n days: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Never more than %n on their way at once.</source>
        <translation>
            <numerusform>Never more than %n on its way at once.</numerusform>
            <numerusform>Never more than %n on their way at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lanes</source>
        <translation>
            <numerusform>%n lane</numerusform>
            <numerusform>%n lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lanes: %1</source>
        <translation>
            <numerusform>%n lane: %1</numerusform>
            <numerusform>%n lanes: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>%n unsent</numerusform>
            <numerusform>%n unsent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate is trusted; it expires on %1, in %n days.</source>
        <translation>
            <numerusform>The certificate is trusted; it expires on %1, in %n day.</numerusform>
            <numerusform>The certificate is trusted; it expires on %1, in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::AuditView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::BreakerView</name>
    <message numerus="yes">
        <source>Open since %1 after %n failures in a row.</source>
        <translation>
            <numerusform>Open since %1 after %n failure in a row.</numerusform>
            <numerusform>Open since %1 after %n failures in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open after %n failures in a row.</source>
        <translation>
            <numerusform>Open after %n failure in a row.</numerusform>
            <numerusform>Open after %n failures in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes go there. %n of %1 failures in a row so far.</source>
        <translation>
            <numerusform>Changes go there. %n of %1 failures in a row so far.</numerusform>
            <numerusform>Changes go there. %n of %1 failures in a row so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes go there. It opens after %n failures in a row.</source>
        <translation>
            <numerusform>Changes go there. It opens after %n failure in a row.</numerusform>
            <numerusform>Changes go there. It opens after %n failures in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::BulkForm</name>
    <message numerus="yes">
        <source>Closed on %n holidays</source>
        <translation>
            <numerusform>Closed on %n holiday</numerusform>
            <numerusform>Closed on %n holidays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n drafts as they are</source>
        <translation>
            <numerusform>Publish %n draft as it is</numerusform>
            <numerusform>Publish %n drafts as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::BulkModel</name>
    <message numerus="yes">
        <source>%1 of %n systems</source>
        <comment>linked, all</comment>
        <translation>
            <numerusform>%1 of %n system</numerusform>
            <numerusform>%1 of %n systems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 now, %n waiting</source>
        <comment>systems</comment>
        <translation>
            <numerusform>%1 now, %n waiting</numerusform>
            <numerusform>%1 now, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::BulkPanel</name>
    <message numerus="yes">
        <source>%n clinics</source>
        <translation>
            <numerusform>%n clinic</numerusform>
            <numerusform>%n clinics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n clinics</source>
        <translation>
            <numerusform>Publish %n clinic</numerusform>
            <numerusform>Publish %n clinics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published %n clinics.</source>
        <translation>
            <numerusform>Published %n clinic.</numerusform>
            <numerusform>Published %n clinics.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were cancelled and are as they were.</source>
        <translation>
            <numerusform>%n was cancelled and is as it was.</numerusform>
            <numerusform>%n were cancelled and are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be published:</source>
        <translation>
            <numerusform>%n could not be published:</numerusform>
            <numerusform>%n could not be published:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::CellStrip</name>
    <message numerus="yes">
        <source>%n connections selected</source>
        <translation>
            <numerusform>%n connection selected</numerusform>
            <numerusform>%n connections selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ChangePreview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ClinicDraft</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ClinicList</name>
    <message numerus="yes">
        <source>%n clinics</source>
        <translation>
            <numerusform>%n clinic</numerusform>
            <numerusform>%n clinics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n clinics</source>
        <comment>shown, all</comment>
        <translation>
            <numerusform>%1 of %n clinic</numerusform>
            <numerusform>%1 of %n clinics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ClinicsPage</name>
    <message numerus="yes">
        <source>%n clinics written to %1.</source>
        <translation>
            <numerusform>%n clinic written to %1.</numerusform>
            <numerusform>%n clinics written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Published as %1 and on its way to %n systems.</source>
        <translation>
            <numerusform>Published as %1 and on its way to %n system.</numerusform>
            <numerusform>Published as %1 and on its way to %n systems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts from %1. Nothing is published yet.</source>
        <translation>
            <numerusform>%n draft from %1. Nothing is published yet.</numerusform>
            <numerusform>%n drafts from %1. Nothing is published yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ComparePanel</name>
    <message numerus="yes">
        <source>%n others are equal · Show</source>
        <translation>
            <numerusform>%n other is equal · Show</numerusform>
            <numerusform>%n others are equal · Show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide the %n that are equal</source>
        <translation>
            <numerusform>Hide the %n that is equal</numerusform>
            <numerusform>Hide the %n that are equal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::Comparison</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::DataSection</name>
    <message numerus="yes">
        <source>Collecting: %n clinics to go</source>
        <translation>
            <numerusform>Collecting: %n clinic to go</numerusform>
            <numerusform>Collecting: %n clinics to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::DifferenceModel</name>
    <message numerus="yes">
        <source>%n exceptions</source>
        <translation>
            <numerusform>%n exception</numerusform>
            <numerusform>%n exceptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaigns</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ExceptionForm</name>
    <message numerus="yes">
        <source>%n exceptions make way.</source>
        <translation>
            <numerusform>%n exception makes way.</numerusform>
            <numerusform>%n exceptions make way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ExceptionsTab</name>
    <message numerus="yes">
        <source>%n exceptions</source>
        <translation>
            <numerusform>%n exception</numerusform>
            <numerusform>%n exceptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exceptions added to the draft.</source>
        <translation>
            <numerusform>%n exception added to the draft.</numerusform>
            <numerusform>%n exceptions added to the draft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n exceptions</source>
        <translation>
            <numerusform>Add %n exception</numerusform>
            <numerusform>Add %n exceptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close on %n holidays</source>
        <translation>
            <numerusform>Close on %n holiday</numerusform>
            <numerusform>Close on %n holidays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::Exporter</name>
    <message numerus="yes">
        <source>%n lines were exported to %1.</source>
        <translation>
            <numerusform>%n line was exported to %1.</numerusform>
            <numerusform>%n lines were exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::FlowPage</name>
    <message numerus="yes">
        <source>%n newer events</source>
        <translation>
            <numerusform>%n newer event</numerusform>
            <numerusform>%n newer events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n systems</source>
        <translation>
            <numerusform>%n system</numerusform>
            <numerusform>%n systems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::HistoryFilters</name>
    <message numerus="yes">
        <source>%n newer</source>
        <translation>
            <numerusform>%n newer</numerusform>
            <numerusform>%n newer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::HistoryView</name>
    <message numerus="yes">
        <source>Older: loading %n more…</source>
        <translation>
            <numerusform>Older: loading %n more…</numerusform>
            <numerusform>Older: loading %n more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ImportPanel</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %n clinics, all or none…</source>
        <translation>
            <numerusform>Importing %n clinic, all or none…</numerusform>
            <numerusform>Importing %n clinics, all or none…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n problems. Nothing can be imported before they are mended.</source>
        <translation>
            <numerusform>%1: %n problem. Nothing can be imported before it is mended.</numerusform>
            <numerusform>%1: %n problems. Nothing can be imported before they are mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n clinics now</source>
        <translation>
            <numerusform>Publish %n clinic now</numerusform>
            <numerusform>Publish %n clinics now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep as %n drafts</source>
        <translation>
            <numerusform>Keep as %n draft</numerusform>
            <numerusform>Keep as %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::MainWindow</name>
    <message numerus="yes">
        <source>%n entries of the store are not as they were written. Nothing was mended by itself.</source>
        <translation>
            <numerusform>%n entry of the store is not as it was written. Nothing was mended by itself.</numerusform>
            <numerusform>%n entries of the store are not as they were written. Nothing was mended by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::MatrixModel</name>
    <message numerus="yes">
        <source>%1 · %n clinics</source>
        <translation>
            <numerusform>%1 · %n clinic</numerusform>
            <numerusform>%1 · %n clinics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::MatrixToolbar</name>
    <message numerus="yes">
        <source>%n new problems</source>
        <translation>
            <numerusform>%n new problem</numerusform>
            <numerusform>%n new problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new clinics</source>
        <translation>
            <numerusform>%n new clinic</numerusform>
            <numerusform>%n new clinics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::OverviewPage</name>
    <message numerus="yes">
        <source>%n lines copied.</source>
        <translation>
            <numerusform>%n line copied.</numerusform>
            <numerusform>%n lines copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading back %n connections.</source>
        <translation>
            <numerusform>Reading back %n connection.</numerusform>
            <numerusform>Reading back %n connections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retrying %n connections.</source>
        <translation>
            <numerusform>Retrying %n connection.</numerusform>
            <numerusform>Retrying %n connections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait until their system can be sent to.</source>
        <translation>
            <numerusform>%n of them waits until its system can be sent to.</numerusform>
            <numerusform>%n of them wait until their system can be sent to.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::PauseStrip</name>
    <message numerus="yes">
        <source>Pause %n systems for how long? What is saved meanwhile goes out afterwards.</source>
        <translation>
            <numerusform>Pause %n system for how long? What is saved meanwhile goes out afterwards.</numerusform>
            <numerusform>Pause %n systems for how long? What is saved meanwhile goes out afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::PolicyRows</name>
    <message numerus="yes">
        <source> days</source>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> years</source>
        <translation>
            <numerusform> year</numerusform>
            <numerusform> years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::PreviewModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed %n times in a row.</source>
        <translation>
            <numerusform>%1 failed %n time.</numerusform>
            <numerusform>%1 failed %n times in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publishing goes to %1 of %2 systems now; %n wait</source>
        <translation>
            <numerusform>Publishing goes to %1 of %2 systems now; %n waits</numerusform>
            <numerusform>Publishing goes to %1 of %2 systems now; %n wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n systems now</source>
        <comment>told, all</comment>
        <translation>
            <numerusform>%1 of %n system now</numerusform>
            <numerusform>%1 of %n systems now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::SandboxPanel</name>
    <message numerus="yes">
        <source>%1 now holds other hours for %n clinics. Check for drift to find them.</source>
        <translation>
            <numerusform>%1 now holds other hours for %n clinic. Check for drift to find them.</numerusform>
            <numerusform>%1 now holds other hours for %n clinics. Check for drift to find them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::SystemForm</name>
    <message numerus="yes">
        <source>After %n failures in a row the breaker opens: nothing is sent for 30 s, later up to 15 min, then one change goes ahead as a probe.</source>
        <translation>
            <numerusform>After %n failure in a row the breaker opens: nothing is sent for 30 s, later up to 15 min, then one change goes ahead as a probe.</numerusform>
            <numerusform>After %n failures in a row the breaker opens: nothing is sent for 30 s, later up to 15 min, then one change goes ahead as a probe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::SystemHead</name>
    <message numerus="yes">
        <source>Remove %1? Its %n links to clinics go with it.</source>
        <translation>
            <numerusform>Remove %1? Its %n link to a clinic goes with it.</numerusform>
            <numerusform>Remove %1? Its %n links to clinics go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest hours of %n clinics wait for it and are not sent any more.</source>
        <translation>
            <numerusform>The newest hours of %n clinic wait for it and are not sent any more.</numerusform>
            <numerusform>The newest hours of %n clinics wait for it and are not sent any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::SystemsModel</name>
    <message numerus="yes">
        <source>%n clinics in sync</source>
        <translation>
            <numerusform>%n clinic in sync</numerusform>
            <numerusform>%n clinics in sync</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::SystemsPage</name>
    <message numerus="yes">
        <source>Tested %n systems.</source>
        <translation>
            <numerusform>Tested %n system.</numerusform>
            <numerusform>Tested %n systems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading back %n connections; the job below tells how many differ.</source>
        <translation>
            <numerusform>Reading back %n connection; the job below tells whether it differs.</numerusform>
            <numerusform>Reading back %n connections; the job below tells how many differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::VersionsTab</name>
    <message numerus="yes">
        <source>v%1 and %2 differ in %n places.</source>
        <translation>
            <numerusform>v%1 and %2 differ in %n place.</numerusform>
            <numerusform>v%1 and %2 differ in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::WhatChanged</name>
    <message numerus="yes">
        <source>Removed after %n days by policy.</source>
        <translation>
            <numerusform>Removed after %n day by policy.</numerusform>
            <numerusform>Removed after %n days by policy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::WhereItGoesTab</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
